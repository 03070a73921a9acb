package org.turnwise.desktop.timeline.strips;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.session.model.Annotator;

/**
 * The annotators one above the other: the one at work first, then the others by name; nobody in training.
 *
 * @param band the whole strip
 */
public record AnnotatorRows(List<Annotator> annotators, Band band) {
    public static AnnotatorRows of(TurnMarks marks, Band band) {
        List<Annotator> annotators = marks.session().annotators().values().stream()
                .filter(a -> !a.training() || a.id().equals(marks.annotator()))
                .sorted(Comparator.comparing((Annotator a) -> !a.id().equals(marks.annotator()))
                        .thenComparing(a -> a.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Annotator::id))
                .toList();
        return new AnnotatorRows(annotators, band);
    }

    public Band row(int index) {
        double height = band.height() / annotators.size();
        return new Band(band.y() + index * height + 1, Math.max(1, height - 2));
    }

    /**
     * The annotator whose row lies so far down the strip.
     *
     * @param share 0 to 1
     */
    public Annotator at(double share) {
        int index = (int) (share * annotators.size());
        return annotators.get(Math.max(0, Math.min(annotators.size() - 1, index)));
    }
}
