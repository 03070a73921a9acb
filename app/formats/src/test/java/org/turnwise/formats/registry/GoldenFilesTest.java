package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Reads every file of the folder {@code golden} and compares what was understood, and every problem in its words, with
 * the {@code .expected} beside it.
 */
final class GoldenFilesTest {
    private static final ImportOptions OPTIONS = ImportOptions.DEFAULT.withMediaDuration(3_600_000);

    @TestFactory
    List<DynamicTest> each_file_is_understood_as_expected() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("/golden"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !f.toString().endsWith(".expected"))
                    .sorted()
                    .map(f -> DynamicTest.dynamicTest(String.valueOf(f.getFileName()), () -> check(f)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        String expected = Files.readString(file.resolveSibling(file.getFileName() + ".expected"));
        assertEquals(expected, inWords(StandardFormats.registry().read(file, OPTIONS)));
    }

    private static String inWords(ImportResult result) {
        StringBuilder words = new StringBuilder();
        words.append("format: ").append(result.format()).append('\n');
        words.append("needs acceptance: ").append(result.hasErrors()).append("\n\n");
        for (Problem problem : result.problems()) {
            words.append(problem.severity())
                    .append(' ')
                    .append(problem.inWords())
                    .append('\n');
        }
        words.append('\n');
        for (Turn turn : result.readable().turns()) {
            words.append(turn.id()).append(" | ");
            words.append(turn.span().startMillis())
                    .append('-')
                    .append(turn.span().endMillis())
                    .append(" | ");
            words.append(turn.dialogue()).append(" | ").append(turn.speaker()).append(" | ");
            words.append(turn.text().replace("\n", "\\n")).append(" | ");
            TreeMap<String, String> attributes = new TreeMap<>(turn.attributes());
            attributes.remove(Turn.SOURCE);
            words.append(attributes).append(" | ");
            words.append(gold(result, turn.id())).append('\n');
        }
        return words.toString();
    }

    private static String gold(ImportResult result, TurnId turn) {
        return result.readable().judgements().gold().stream()
                .filter(g -> g.turn().equals(turn))
                .map((GoldLabel g) -> g.scheme() + "=" + g.label())
                .collect(Collectors.joining(" "));
    }
}
