package org.turnwise.training.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.optimise.Fixtures;
import org.turnwise.training.optimise.SyntheticDialogues;

class RobustnessTest {
    private static final List<Dialogue> DIALOGUES = SyntheticDialogues.trimodal(30, 11);
    private static final List<Standardisation> SCALES = Fixtures.scales(DIALOGUES);

    @TempDir
    Path folder;

    @Test
    void noise_is_felt_where_it_is_put_and_nowhere_else() {
        RobustnessReport report = measured(1);
        assertEquals(
                List.of("text", "audio", "visual"), List.copyOf(report.noise().keySet()));
        List<NoisePoint> text = Objects.requireNonNull(report.noise().get("text"));
        List<NoisePoint> audio = Objects.requireNonNull(report.noise().get("audio"));
        assertEquals(1, text.get(0).uncertaintyRatio());
        assertEquals(0, text.get(0).routingMoved());
        assertTrue(text.get(0).scores().accuracy() > 0.8, text.toString());
        for (int i = 1; i < text.size(); i++) {
            assertTrue(text.get(i).strength() > text.get(i - 1).strength());
            assertTrue(
                    text.get(i).scores().accuracy() < text.get(i - 1).scores().accuracy(), text.toString());
            assertTrue(text.get(i).uncertaintyRatio() > text.get(i - 1).uncertaintyRatio(), text.toString());
            assertTrue(text.get(i).routingMoved() > text.get(i - 1).routingMoved(), text.toString());
            assertEquals(text.get(0).scores(), audio.get(i).scores());
        }
    }

    @Test
    void every_set_of_modalities_is_asked_for_and_nothing_too() {
        RobustnessReport report = measured(1);
        assertEquals(
                List.of(
                        "text",
                        "audio",
                        "visual",
                        "text+audio",
                        "text+visual",
                        "audio+visual",
                        "text+audio+visual",
                        "nothing"),
                List.copyOf(report.subsets().keySet()));
        Scores words = Objects.requireNonNull(report.subsets().get("text"));
        assertEquals(words, report.subsets().get("text+visual"));
        assertEquals(report.subsets().get("nothing"), report.subsets().get("audio"));
        assertTrue(words.accuracy() > 0.8 && words.weightedF1() > 0.8, words.toString());
        RobustnessReport textOnly =
                Robustness.of(RobustnessTest::reader, SyntheticDialogues.textOnly(8, 2), SCALES, 4, 1);
        assertEquals(List.of("text", "nothing"), List.copyOf(textOnly.subsets().keySet()));
        assertEquals(1, textOnly.noise().size());
    }

    @Test
    void the_same_seed_gives_the_same_report_and_another_does_not() {
        assertEquals(measured(1), measured(1));
        assertTrue(!measured(1).equals(measured(2)));
    }

    @Test
    void what_is_written_is_read_again_and_tables_and_curves_show_it() throws IOException {
        RobustnessReport report = measured(1);
        RobustnessReport read = RobustnessReport.read(report.asJson());
        assertEquals(report.asJson(), read.asJson());
        Scores words = Objects.requireNonNull(report.subsets().get("text"));
        String accuracy = String.format(java.util.Locale.ROOT, "%.2f", 100 * words.accuracy());
        assertTrue(
                report.asText().lines().anyMatch(line -> line.startsWith("text  ") && line.contains(accuracy)),
                report.asText());
        assertTrue(report.asMarkdown().contains("| text | 4.0 | "), report.asMarkdown());
        Path picture = folder.resolve("curves.png");
        new RobustnessChart("a test", read).write(picture);
        assertEquals(900, ImageIO.read(picture.toFile()).getWidth());
        assertTrue(Files.size(picture) > 10_000);
    }

    @Test
    void seeds_are_averaged_but_not_their_experts() {
        RobustnessReport one = measured(1);
        RobustnessReport other = measured(2);
        NoisePoint mean = Objects.requireNonNull(
                        RobustnessReport.mean(List.of(one, other)).noise().get("text"))
                .get(2);
        double sum = Objects.requireNonNull(one.noise().get("text")).get(2).uncertaintyRatio()
                + Objects.requireNonNull(other.noise().get("text")).get(2).uncertaintyRatio();
        assertEquals(sum / 2, mean.uncertaintyRatio(), 1e-12);
        assertTrue(mean.routing().isEmpty());
        assertEquals(one, RobustnessReport.mean(List.of(one)));
    }

    private static RobustnessReport measured(long seed) {
        return Robustness.of(RobustnessTest::reader, DIALOGUES, SCALES, SyntheticDialogues.CLASSES, seed);
    }

    /** Predicts what the words' features lean to, and is the more unsure the farther features lie from where they were. */
    private static List<Response> reader(List<Dialogue> dialogues) {
        List<Response> responses = new ArrayList<>();
        for (Dialogue dialogue : dialogues) {
            int[] predicted = new int[dialogue.turns()];
            float[][][] routing = new float[3][dialogue.turns()][];
            float[][] uncertainty = new float[3][dialogue.turns()];
            for (int t = 0; t < dialogue.turns(); t++) {
                predicted[t] = dialogue.available()[t][0] > 0
                        ? leaning(dialogue.features().get(0)[t])
                        : 0;
                for (int m = 0; m < 3; m++) {
                    float spread = spread(dialogue.features().get(m)[t]);
                    uncertainty[m][t] = spread;
                    routing[m][t] = new float[] {spread / (spread + 100), 100 / (spread + 100)};
                }
            }
            responses.add(new Response(predicted, routing, uncertainty));
        }
        return responses;
    }

    private static int leaning(float[] row) {
        float[] sums = new float[SyntheticDialogues.CLASSES];
        for (int i = 0; i < row.length; i++) {
            sums[i % sums.length] += row[i];
        }
        int best = 0;
        for (int c = 1; c < sums.length; c++) {
            best = sums[c] > sums[best] ? c : best;
        }
        return best;
    }

    private static float spread(float[] row) {
        float sum = 0;
        for (float value : row) {
            sum += (value - 3) * (value - 3);
        }
        return sum / row.length;
    }
}
