package org.turnwise.desktop.timeline;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.turnwise.desktop.shell.MomentPicture;
import org.turnwise.desktop.timeline.TimelineGestures.Held;
import org.turnwise.desktop.timeline.TimelineGestures.Pointer;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Hit;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.markers.MarkerCommands;
import org.turnwise.desktop.timeline.markers.Markers;

/** Hands the strips' mouse events to the gestures, shows the fitting cursor, and says in a tooltip what is pointed at. */
final class PointerInput {
    private static final Duration TIP_DELAY = Duration.millis(450);

    private final StripPane pane;
    private final TimelineModel model;
    private final TimelineGestures gestures;
    private final LaneGestures names;
    private final Tooltip tip = new Tooltip();
    private Optional<Markers> markers = Optional.empty();
    private Optional<MomentPicture> pictures = Optional.empty();
    private final PauseTransition tipDelay = new PauseTransition(TIP_DELAY);

    PointerInput(StripPane pane, TimelineModel model, TimelineGestures gestures) {
        this.pane = pane;
        this.model = model;
        this.gestures = gestures;
        names = new LaneGestures(model.lanes(), model.speakers(), pane::bands, pane::lanes);
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setOnMouseMoved(this::moved);
        pane.setOnMouseExited(e -> leave());
        pane.setOnScroll(this::scrolled);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static double x(MouseEvent event) {
        return event.getX() - StripPane.NAMES;
    }

    private void pressed(MouseEvent event) {
        leave();
        pane.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && x(event) >= 0) {
            gestures.pressed(x(event), event.getY(), held(event));
            event.consume();
        } else if (event.getButton() == MouseButton.PRIMARY) {
            names.pressed(event.getY(), event.getClickCount());
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (gestures.dragging()) {
            gestures.dragged(x(event), event.getY(), held(event));
            point(event);
            event.consume();
        } else if (names.dragging()) {
            names.dragged(event.getY());
            pointNames(event);
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (gestures.dragging()) {
            gestures.released(x(event), event.getY(), event.getClickCount());
            point(event);
            event.consume();
        } else if (names.dragging()) {
            names.released();
            pointNames(event);
            event.consume();
        }
    }

    private void moved(MouseEvent event) {
        point(event);
        if (showsMoment(event)) {
            hideTip();
            return;
        }
        String words = x(event) < 0
                ? ""
                : model.marks()
                        .map(m -> words(m, gestures.at(x(event), event.getY())))
                        .orElse("");
        if (words.isEmpty()) {
            hideTip();
            return;
        }
        if (tip.isShowing() && words.equals(tip.getText())) {
            return;
        }
        hideTip();
        tip.setText(words);
        Point2D at = new Point2D(event.getScreenX() + 12, event.getScreenY() + 18);
        tipDelay.setOnFinished(e -> tip.show(pane, at.getX(), at.getY()));
        tipDelay.playFromStart();
    }

    /** Shows what the recording looks like where the map of the session is pointed at. */
    private boolean showsMoment(MouseEvent event) {
        if (pictures.isPresent() && x(event) >= 0 && gestures.at(x(event), event.getY()) instanceof Hit.OnMinimap map) {
            double below = pane.bands().axis().endY() + 2;
            pictures.get().point(map.millis(), event.getSceneX(), below);
            return true;
        }
        pictures.ifPresent(MomentPicture::leave);
        return false;
    }

    private void leave() {
        hideTip();
        pictures.ifPresent(MomentPicture::leave);
    }

    /** Where pictures of single moments come from. */
    void pictures(MomentPicture of) {
        pictures = Optional.of(of);
    }

    /** Whose markers are said. */
    void markers(Markers of) {
        markers = Optional.of(of);
    }

    private String words(TurnMarks marks, Hit hit) {
        if (hit instanceof Hit.OnMarker on) {
            return markers.map(m -> MarkerCommands.words(m, on.marker())).orElse("");
        }
        if (hit instanceof Hit.OnVoice voice) {
            return new VoiceWords(model.voice()).at(voice.millis());
        }
        return hit instanceof Hit.OnFaces face
                ? new FaceWords(model.faces()).at(face.millis())
                : new TimelineWords(marks).of(hit);
    }

    private void scrolled(ScrollEvent event) {
        leave();
        double x = event.getX() - StripPane.NAMES;
        if (x < 0) {
            boolean speakers = pane.lanes().hiddenHeight() > 0
                    && (pane.bands().laneAt(event.getY()).equals(Optional.of(LaneKind.SPEAKERS))
                            || pane.bands().hiddenHeight() == 0);
            DoubleProperty scroll = speakers ? model.laneScrollProperty() : model.scrollProperty();
            double most = speakers ? pane.lanes().hiddenHeight() : pane.bands().hiddenHeight();
            scroll.set(Math.max(0, Math.min(most, Math.min(most, scroll.get()) - event.getDeltaY())));
        } else {
            Set<Held> held = event.isShiftDown() ? EnumSet.of(Held.SHIFT) : EnumSet.noneOf(Held.class);
            gestures.wheel(x, event.getDeltaX(), event.getDeltaY(), held);
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (gestures.dragging() || names.dragging())) {
            gestures.cancelled();
            names.cancelled();
            event.consume();
        }
    }

    private void pointNames(MouseEvent event) {
        pane.setCursor(
                switch (names.pointerAt(event.getY())) {
                    case RESIZE -> Cursor.V_RESIZE;
                    case MOVE -> names.dragging() ? Cursor.CLOSED_HAND : Cursor.OPEN_HAND;
                    case NOTHING -> Cursor.DEFAULT;
                });
    }

    private void point(MouseEvent event) {
        if (x(event) < 0 && !gestures.dragging()) {
            pointNames(event);
            return;
        }
        Pointer pointer = gestures.pointerAt(x(event), event.getY(), held(event));
        pane.setCursor(
                switch (pointer) {
                    case STRETCH -> Cursor.H_RESIZE;
                    case DRAW -> Cursor.CROSSHAIR;
                    case RANGE -> Cursor.TEXT;
                    case PAN -> Cursor.CLOSED_HAND;
                    case CHOOSE -> Cursor.HAND;
                    case SEEK -> Cursor.DEFAULT;
                });
    }

    private void hideTip() {
        tipDelay.stop();
        tip.hide();
    }

    private static Set<Held> held(MouseEvent event) {
        Set<Held> held = EnumSet.noneOf(Held.class);
        if (event.isAltDown() || event.isShortcutDown()) {
            held.add(Held.DRAW);
        }
        if (event.isShiftDown()) {
            held.add(Held.SHIFT);
        }
        return held;
    }
}
