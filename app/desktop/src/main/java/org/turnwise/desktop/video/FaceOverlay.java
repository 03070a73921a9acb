package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.turnwise.desktop.faces.FaceBoxes;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.theme.ExpressionColours;
import org.turnwise.desktop.theme.LabelColours;

/**
 * Boxes around the faces on the picture, each with whose face it is and what it looks like. Lies over the picture and lets
 * the mouse through. As many nodes as faces were ever shown at once.
 */
final class FaceOverlay extends Pane {
    private final List<Mark> marks = new ArrayList<>();
    private Rectangle2D area = Rectangle2D.EMPTY;
    private List<FaceBoxes.Box> shown = List.of();

    /** A frame and its words. */
    private record Mark(Region frame, Label words) {}

    FaceOverlay() {
        setId("face-overlay");
        setMouseTransparent(true);
        setMinSize(0, 0);
    }

    /**
     * @param boxes in shares of the picture
     * @param picture where the picture lies in this pane
     * @param names whose a track is, in words
     */
    void show(List<FaceBoxes.Box> boxes, Rectangle2D picture, IntFunction<String> names) {
        shown = boxes;
        area = picture;
        while (marks.size() < boxes.size()) {
            marks.add(made());
        }
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean used = i < boxes.size();
            mark.frame().setVisible(used);
            mark.words().setVisible(used);
            if (used) {
                fill(mark, boxes.get(i), names);
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

    private static void fill(Mark mark, FaceBoxes.Box box, IntFunction<String> names) {
        String who = names.apply(box.track());
        String look = box.expression()
                .map(e -> e.word() + " " + Times.percent(box.share()))
                .orElse("");
        String between = who.isEmpty() || look.isEmpty() ? "" : ": ";
        mark.words().setText(who + between + look);
        mark.words().setVisible(!mark.words().getText().isEmpty());
        String colour = box.expression()
                .map(e -> LabelColours.hex(ExpressionColours.of(e)))
                .orElse("#ffffff");
        String style = "-fx-border-color: " + colour + ";";
        if (!style.equals(mark.frame().getStyle())) {
            mark.frame().setStyle(style);
        }
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < shown.size(); i++) {
            FaceBoxes.Box box = shown.get(i);
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
