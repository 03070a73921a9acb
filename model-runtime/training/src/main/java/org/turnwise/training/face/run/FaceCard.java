package org.turnwise.training.face.run;

import java.util.Locale;
import java.util.Map;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.face.dataset.FaceSet;
import org.turnwise.training.face.network.FaceArchitecture;
import org.turnwise.training.face.optimise.FaceEpoch;
import org.turnwise.training.face.optimise.TrainedEncoder;
import org.turnwise.training.network.Libtorch;

/** The pack's MODEL_CARD.md: what it is, what it learnt from, how good it is, what not to use it for. */
final class FaceCard {
    private final FaceConfig config;
    private final TrainedEncoder trained;
    private final Map<Split, FaceSet> sets;
    private final FaceOutcome outcome;

    FaceCard(FaceConfig config, TrainedEncoder trained, Map<Split, FaceSet> sets, FaceOutcome outcome) {
        this.config = config;
        this.trained = trained;
        this.sets = sets;
        this.outcome = outcome;
    }

    String text() {
        StringBuilder card = new StringBuilder();
        card.append("# ").append(config.name()).append(' ').append(config.version());
        card.append(
                """


                A small DenseNet-BC that describes one aligned face in 342 numbers and says which of eight expressions annotators would see
                in it, or that it is not a face. Built and trained by this project; these features are SURE's visual input.

                ## What it reads and says

                `face` `[N, 1, 48, 48]`: raw gray values from 0 to 255, row by row, the face cropped as in FER2013 (forehead to chin,
                upright). Every face is brought to mean 0 and deviation 1 inside the graph. `features` `[N, 342]`: the mean over the last
                block's places after normalisation and ReLU, never negative. `logits` `[N, 9]`: neutral, happiness, surprise, sadness,
                anger, disgust, fear, contempt, not-a-face; probabilities are softmax(logits / temperature), the temperature in the
                manifest.

                ## Network

                """);
        card.append(network());
        card.append(
                """

                ## Training data

                FER2013's pictures (ICML 2013 workshop challenge, collected by P.-L. Carrier and A. Courville; Database Contents License)
                with FER+'s ten votes a picture (Barsoum et al., 2016; MIT). It learns the shares of the votes; votes for "unknown" are
                left out and the rest is brought to 1. FER+ holds almost no picture that is no face, so some are made: clouds, boxes,
                stripes, blown-up or shuffled pieces of faces. Names that stand twice are left out, and so are training faces whose pixels
                occur in validation or test.

                """);
        for (Split split : Split.values()) {
            FaceSet set = FaceRun.of(sets, split);
            card.append(String.format(
                    Locale.ROOT,
                    "- %s: %,d faces; left out: %s%n",
                    split.label(),
                    set.faces().size(),
                    set.leftOut()));
        }
        card.append(
                """

                Validation chose the epoch and the temperature; test was measured once afterwards. Both hold the faces with one expression
                that has more votes than anything else (ties, "unknown" and "not a face" left out, as Barsoum et al. do). Accuracy is among
                the eight expressions.

                ## Figures

                ### Validation

                ```
                """);
        card.append(outcome.dev().asText()).append("```\n\n### Test\n\n```\n");
        card.append(outcome.test().asText()).append("```\n");
        outcome.ckplus().ifPresent(ckplus -> card.append(
                        "\n### CK+48, another collection, looked at once; nothing of it was learnt from\n\n```\n")
                .append(ckplus.asText())
                .append("```\n"));
        card.append(
                """

                ## Limits

                An expression is not a feeling: the network says what people would call the look of a face. FER2013 was gathered from the
                web: lighting, age, skin and pose are uneven, and nobody has measured here how well it does for which people. Disgust,
                fear and contempt are rare in it and found less often than the rest; see their recall above before counting on them.
                Confidence is calibrated on FER+'s validation faces and may be off elsewhere. "Not a face" was learnt from made pictures
                mostly and is a second check behind a face detector, not a detector. A second opinion for people who annotate, not a
                judgement of anybody's feelings; not for deciding about people.

                ## Reproducing

                """);
        card.append(reproducing());
        return card.toString();
    }

    private String network() {
        FaceArchitecture sizes = trained.network().sizes();
        return String.format(
                Locale.ROOT,
                "DenseNet-BC, depth %d, growth %d, compression %.1f: channels %s, %,d weights. The stem is %d convolution(s) of 3"
                        + " by 3%nand stride 2, so the blocks see %d by %d places and less.%n",
                2 * FaceArchitecture.BLOCKS * sizes.layers() + FaceArchitecture.BLOCKS + 1,
                sizes.growth(),
                sizes.compression(),
                sizes.widths(),
                trained.network().layout().size(),
                sizes.stem(),
                trained.size() >> sizes.stem(),
                trained.size() >> sizes.stem());
    }

    private String reproducing() {
        double minutes =
                trained.epochs().stream().mapToDouble(FaceEpoch::seconds).sum() / 60;
        return String.format(
                Locale.ROOT,
                "`./turnwise train --config configs/face-ferplus.yaml --data DIR --out DIR`. Trained with %s, on the processor,"
                        + "%nin %.0f minutes of wall time (the machine was shared). The same seed, data and machine give the same"
                        + " weights, whatever the%nnumber of workers.%n%n```yaml%n%s```%n",
                Libtorch.versions(),
                minutes,
                config.asYaml());
    }
}
