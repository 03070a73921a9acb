package org.turnwise.training.run;

import java.util.Locale;
import java.util.TreeMap;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.optimise.TrainedNetwork;

/** The pack's MODEL_CARD.md: what it is, what it learnt from, how good it is, what not to use it for. */
final class ModelCard {
    private final TrainingConfig config;
    private final DialogueSet set;
    private final TrainedNetwork trained;
    private final TrainingOutcome outcome;

    ModelCard(TrainingConfig config, DialogueSet set, TrainedNetwork trained, TrainingOutcome outcome) {
        this.config = config;
        this.set = set;
        this.trained = trained;
        this.outcome = outcome;
    }

    String text() {
        StringBuilder card = new StringBuilder();
        card.append("# %s %s%n%n%s.%n%n".formatted(config.name(), config.version(), config.title()));
        card.append(
                "SURE (Synergistic Uncertainty-aware REasoning, arXiv 2604.01916), built and trained by this project: one of "
                        + set.classes().size() + " classes per turn ("
                        + String.join(", ", set.classes()) + ").\n\n## What it reads\n\n");
        new TreeMap<>(set.features())
                .forEach((modality, features) -> card.append("- %s: %s%n".formatted(modality, features)));
        card.append("- who speaks, by order of appearance; the whole dialogue, before and after the turn\n\n");
        card.append("A turn may lack any of these, and a modality that is not listed always counts as missing.\n\n");
        network(card);
        sources(card);
        card.append(
                "## Figures\n\nThe dev splits chose epoch, seed and temperature; test was measured once, afterwards.\n\n");
        outcome.judged().forEach((name, reports) -> {
            card.append("### %s, dev%n%n```%n%s```%n%n"
                    .formatted(name, reports.dev().asText()));
            card.append("### %s, test%n%n```%n%s```%n%n"
                    .formatted(name, reports.test().asText()));
        });
        card.append("## Limits\n\n").append(config.limits().strip()).append("\n\n");
        card.append("## Reproducing\n\n`./turnwise train --config FILE` with the configuration below. Trained with ")
                .append(Libtorch.versions())
                .append(", ")
                .append(config.threads())
                .append(" thread(s). The same seed, data, thread count and machine give the same weights.\n\n```yaml\n")
                .append(config.asYaml())
                .append("```\n");
        return card.toString().replace(System.lineSeparator(), "\n");
    }

    private void network(StringBuilder card) {
        SureArchitecture sizes = trained.network().sizes();
        card.append(String.format(
                Locale.ROOT,
                "## Network%n%nd = %d, %d experts per modality of which %d are kept, %d reasoning steps, %d heads, %d speakers,"
                        + " %,d weights.%nStandardisation is part of the graph. Seed %d, best of %s on dev.%n%n",
                sizes.hidden(),
                sizes.experts(),
                sizes.topK(),
                sizes.steps(),
                sizes.heads(),
                sizes.maxSpeakers(),
                trained.network().layout().size(),
                outcome.seed(),
                config.seeds()));
    }

    private void sources(StringBuilder card) {
        card.append("## Training data\n\n");
        set.sources()
                .forEach(source ->
                        card.append("- %s: %s, %s%n".formatted(source.name(), source.source(), source.licence())));
        card.append("\nSHA-256:\n\n");
        set.hashes()
                .forEach((file, hash) ->
                        card.append("- ").append(file).append(' ').append(hash).append('\n'));
        card.append('\n');
    }
}
