package org.turnwise.training.run;

import java.util.Locale;
import java.util.Map;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.training.evaluate.ClassificationReport;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.optimise.TrainedNetwork;

/** The pack's MODEL_CARD.md: what it is, what it learnt from, how good it is, what not to use it for. */
final class ModelCard {
    private final TrainingConfig config;
    private final long seed;
    private final TrainedNetwork trained;
    private final FeatureSet features;
    private final ClassificationReport dev;
    private final ClassificationReport test;
    private final Map<String, String> data;

    ModelCard(
            TrainingConfig config,
            long seed,
            TrainedNetwork trained,
            FeatureSet features,
            ClassificationReport dev,
            ClassificationReport test,
            Map<String, String> data) {
        this.config = config;
        this.seed = seed;
        this.trained = trained;
        this.features = features;
        this.dev = dev;
        this.test = test;
        this.data = data;
    }

    String text() {
        SureArchitecture sizes = trained.network().sizes();
        StringBuilder card = new StringBuilder();
        card.append("# ")
                .append(config.name())
                .append(' ')
                .append(config.version())
                .append("\n\n");
        card.append(
                        "SURE (Synergistic Uncertainty-aware REasoning, arXiv 2604.01916), built and trained by this project, for the"
                                + " words of a\nconversation: one emotion per turn out of seven (")
                .append(String.join(", ", dev.classes()))
                .append(").\n\n");
        card.append("## What it reads\n\nText features ")
                .append(features)
                .append(", from a frozen encoder; who speaks, by order of"
                        + " appearance; the whole dialogue, before\nand after the turn. Audio and visual branches are in the network but were"
                        + " never trained: they always count as missing.\n\n");
        card.append(String.format(
                Locale.ROOT,
                "## Network\n\nd = %d, %d experts per modality of which %d are kept, %d reasoning steps, %d heads, %d speakers,"
                        + " %,d weights.\nStandardisation is part of the graph. Seed %d, best of %s on dev.\n\n",
                sizes.hidden(),
                sizes.experts(),
                sizes.topK(),
                sizes.steps(),
                sizes.heads(),
                sizes.maxSpeakers(),
                trained.network().layout().size(),
                seed,
                config.seeds()));
        card.append("## Training data\n\nMELD v1.0 transcripts (scenes of the series Friends), GPL-3.0,"
                + " https://github.com/declare-lab/MELD. The train split was fitted,\ndev chose epoch, seed and temperature, test"
                + " was measured once afterwards. Files:\n\n");
        data.forEach((file, hash) ->
                card.append("- ").append(file).append(" ").append(hash).append('\n'));
        card.append("\n## Figures\n\n### Dev\n\n```\n").append(dev.asText()).append("```\n\n### Test\n\n```\n");
        card.append(test.asText()).append("```\n\n");
        card.append(
                "## Limits\n\nScripted American English of the 1990s and 2000s; labels are what annotators saw and heard, not only"
                        + " what the words say. Fear\nand disgust are rare in MELD and found seldom. Confidence is calibrated on MELD's dev"
                        + " split and may be off elsewhere. A second\nopinion for people who annotate, not a judgement of anybody's"
                        + " feelings.\n\n");
        card.append(
                        "## Reproducing\n\n`./turnwise train --config configs/meld-text.yaml` with MELD's CSV files in the configured"
                                + " folder. Trained with\n")
                .append(Libtorch.versions())
                .append(", ")
                .append(config.threads())
                .append(" thread(s). The same seed, data, thread count and machine give the same weights.\n\n```yaml\n")
                .append(config.asYaml())
                .append("```\n");
        return card.toString();
    }
}
