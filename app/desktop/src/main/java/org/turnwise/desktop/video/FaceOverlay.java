package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.desktop.faces.ExpressionWords;
import org.turnwise.desktop.faces.Look;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.theme.ExpressionColours;
import org.turnwise.desktop.theme.LabelColours;

/**
 * Boxes around the faces on the picture, each with whose face it is and what it looks like. Lies over the picture and lets
 * the mouse through. As many nodes as faces were ever shown at once.
 */
final class FaceOverlay extends Pane {
    private final List<Mark> marks = new ArrayList<>();
    private Rectangle2D area = Rectangle2D.EMPTY;
    private List<FaceTracks.Shown> shown = List.of();
    private ColourSet colours = ColourSet.OKABE_ITO;

    /** A frame and its words. */
    private record Mark(Region frame, Label words) {}

    FaceOverlay() {
        setId("face-overlay");
        setMouseTransparent(true);
        setMinSize(0, 0);
    }

    /** From which colours those of expressions are taken, when faces are shown next. */
    void colours(ColourSet wanted) {
        colours = wanted;
    }

    /** Whether it is said what faces look like. */
    enum Expressions {
        SAID,
        HIDDEN
    }

    /**
     * @param faces on the picture
     * @param picture where the picture lies in this pane
     * @param names whose a track is, in words
     */
    void show(
            List<FaceTracks.Shown> faces,
            Rectangle2D picture,
            Function<FaceTrack, String> names,
            Expressions expressions) {
        shown = faces;
        area = picture;
        while (marks.size() < faces.size()) {
            marks.add(made());
        }
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean used = i < faces.size();
            mark.frame().setVisible(used);
            mark.words().setVisible(used);
            if (used) {
                Optional<Look> look =
                        expressions == Expressions.SAID ? Look.of(faces.get(i).sighting()) : Optional.empty();
                fill(mark, names.apply(faces.get(i).track()), look);
            }
        }
        requestLayout();
    }

    private Mark made() {
        Region frame = new Region();
        frame.setManaged(false);
        frame.getStyleClass().add("face-frame");
        Label words = new Label();
        words.setManaged(false);
        words.getStyleClass().add("face-words");
        getChildren().addAll(frame, words);
        return new Mark(frame, words);
    }

    private void fill(Mark mark, String who, Optional<Look> look) {
        String seen = look.map(l -> ExpressionWords.of(l.expression()) + " " + Times.probability(l.share()))
                .orElse("");
        String between = who.isEmpty() || seen.isEmpty() ? "" : ": ";
        mark.words().setText(who + between + seen);
        mark.words().setVisible(!mark.words().getText().isEmpty());
        String colour = look.map(l -> LabelColours.hex(ExpressionColours.of(l.expression(), colours)))
                .orElse("#ffffff");
        String style = "-fx-border-color: " + colour + ";";
        if (!style.equals(mark.frame().getStyle())) {
            mark.frame().setStyle(style);
        }
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < shown.size(); i++) {
            Sighting box = shown.get(i).sighting();
            double x = area.getMinX() + box.x() * area.getWidth();
            double y = area.getMinY() + box.y() * area.getHeight();
            double width = box.width() * area.getWidth();
            marks.get(i).frame().resizeRelocate(x, y, width, box.height() * area.getHeight());
            Label words = marks.get(i).words();
            double wide = Math.min(words.prefWidth(-1), area.getWidth());
            double high = words.prefHeight(-1);
            double left = Math.max(area.getMinX(), Math.min(x, area.getMaxX() - wide));
            double above = y - high - 2;
            words.resizeRelocate(left, above >= area.getMinY() ? above : y + 2, wide, high);
        }
    }
}
