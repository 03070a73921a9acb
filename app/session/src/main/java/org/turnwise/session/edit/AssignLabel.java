package org.turnwise.session.edit;

import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Session;

/** Sets what one annotator says of one turn in one scheme, in the place of what stood there. */
public record AssignLabel(Annotation annotation) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.turn(before, annotation.turn());
        Fit.there(before.annotators(), annotation.annotator());
        Fit.labelsOf(before, annotation);
        return before.withAnnotations(before.annotations().plus(annotation.key(), annotation));
    }

    @Override
    public Edit inverse(Session before) {
        Annotation old = before.annotations().get(annotation.key());
        return old == null ? new ClearLabel(annotation.key()) : new AssignLabel(old);
    }

    /** Completes the annotation's origin with the label that it replaces. */
    @Override
    public Edit settledOn(Session before) {
        Optional<String> replaced =
                Optional.ofNullable(before.annotations().get(annotation.key())).flatMap(Annotation::label);
        AnnotationOrigin origin = annotation.origin();
        if (replaced.isEmpty() || replaced.equals(origin.replaced())) {
            return this;
        }
        return new AssignLabel(annotation.withOrigin(
                new AnnotationOrigin(origin.at(), origin.tookMillis(), origin.shown(), origin.method(), replaced)));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.annotations(List.of(annotation.key()));
    }

    @Override
    public String description() {
        return annotation.label().map(label -> "Label " + label).orElse("Annotate turn");
    }
}
