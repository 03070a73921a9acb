package org.turnwise.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnwise.formats.LabelSource;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;

/** Whose labels an export writes, from what the user asked for; where they asked for nothing, as the window does. */
final class ExportedLabels {
    private final Session session;
    private final String scheme;

    ExportedLabels(Session session, String scheme) {
        this.session = session;
        this.scheme = scheme;
    }

    /**
     * @param asked {@code gold}, {@code best}, an annotator's id, or null
     * @throws CliFailure if there is no such annotator
     */
    LabelSource source(@Nullable String asked) {
        if (asked == null) {
            List<String> annotators = annotatorsWithLabels();
            return annotators.size() == 1
                    ? new LabelSource.OfAnnotator(annotators.get(0))
                    : new LabelSource.BestAvailable();
        }
        if (asked.equals("gold")) {
            return new LabelSource.Gold();
        }
        if (asked.equals("best")) {
            return new LabelSource.BestAvailable();
        }
        if (!session.annotators().containsKey(asked)) {
            throw new CliFailure("the session has no annotator " + asked + "; it has "
                    + session.annotators().keySet().stream().sorted().toList());
        }
        return new LabelSource.OfAnnotator(asked);
    }

    /** What the user should know of labels that are not written where they would look for them. */
    Optional<String> remark(LabelSource source) {
        long differing = labels().filter(annotation -> session.gold(annotation.turn(), scheme)
                        .filter(gold ->
                                annotation.label().filter(gold.label()::equals).isEmpty())
                        .isPresent())
                .count();
        if (differing == 0) {
            return Optional.empty();
        }
        String differ = Words.counted(differing, "human label") + " not as in gold; ";
        return Optional.of(
                source instanceof LabelSource.OfAnnotator annotator
                        ? differ + "those of " + annotator.annotator() + " were written (--labels gold for the others)."
                        : differ + "gold was written (--labels ID for an annotator's).");
    }

    private List<String> annotatorsWithLabels() {
        return labels().map(Annotation::annotator).distinct().sorted().toList();
    }

    private Stream<Annotation> labels() {
        return session.annotations().values().stream()
                .filter(annotation -> !Annotator.training(annotation.annotator()))
                .filter(annotation -> annotation.scheme().equals(scheme))
                .filter(annotation -> annotation.label().isPresent());
    }
}
