package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
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
    /** Where the words of each track stand. */
    private final Map<Integer, WordPlaces.Spot> stood = new HashMap<>();

    private ColourSet colours = ColourSet.OKABE_ITO;
    private boolean told;

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
        stood.keySet().retainAll(faces.stream().map(f -> f.track().id()).toList());
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
        WordPlaces places = new WordPlaces(area);
        for (int i = 0; i < shown.size(); i++) {
            Rectangle2D box = box(i);
            marks.get(i).frame().resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        }
        // where there is no room for all, those whose face is known come first
        IntStream.range(0, shown.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> !shown.get(i).track().speaker().isPresent()))
                .forEach(i -> place(i, places));
    }

    private void place(int i, WordPlaces places) {
        Label words = marks.get(i).words();
        if (words.getText().isEmpty()) {
            return;
        }
        int track = shown.get(i).track().id();
        var wanted = new WordPlaces.Wanted(
                box(i), words.prefWidth(-1), words.prefHeight(-1), Optional.ofNullable(stood.get(track)));
        Optional<WordPlaces.Place> found = places.next(wanted);
        words.setVisible(found.isPresent());
        found.ifPresent(place -> {
            stood.put(track, place.spot());
            Rectangle2D at = place.at();
            words.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        });
    }

    private Rectangle2D box(int i) {
        Sighting seen = shown.get(i).sighting();
        return new Rectangle2D(
                area.getMinX() + seen.x() * area.getWidth(),
                area.getMinY() + seen.y() * area.getHeight(),
                seen.width() * area.getWidth(),
                seen.height() * area.getHeight());
    }

    /** The words of the face at a point of this pane of which some are cut or all left out; empty where none are. */
    String cutAt(double x, double y) {
        return IntStream.range(0, shown.size())
                .filter(i -> box(i).contains(x, y))
                .mapToObj(i -> marks.get(i).words())
                .filter(words -> !words.isVisible() || words.getWidth() < words.prefWidth(-1))
                .map(Label::getText)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * Tells the words that are cut while the pointer is over their face.
     *
     * @param beneath gets what the pointer does, in this pane's coordinates
     */
    void tellCutOver(Node beneath) {
        Tooltip tip = new Tooltip();
        tip.setId("face-tip");
        beneath.addEventHandler(MouseEvent.MOUSE_MOVED, e -> {
            String words = cutAt(e.getX(), e.getY());
            if (words.isEmpty()) {
                Tooltip.uninstall(beneath, tip);
            } else if (!told) {
                Tooltip.install(beneath, tip);
            }
            told = !words.isEmpty();
            tip.setText(words);
        });
    }
}
