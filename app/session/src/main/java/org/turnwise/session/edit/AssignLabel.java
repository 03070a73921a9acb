package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.Annotation;
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

    @Override
    public Touched touched(Session before) {
        return Touched.annotations(List.of(annotation.key()));
    }

    @Override
    public String description() {
        return annotation.label().map(label -> "Label " + label).orElse("Annotate turn");
    }
}
