package org.turnwise.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.turnwise.desktop.wording.Texts;

/**
 * The panes in their places. Each can be hidden, the others then take its room. The panes at the sides have a size that
 * fits the window until their divider is dragged, and then the size it was dragged to; the picture takes what there is.
 */
public final class PaneLayout {
    private static final Texts TEXTS = Texts.of(PaneLayout.class);

    private static final double SMALLEST_TURNS = 490;
    private static final double LARGEST_TURNS = 820;
    private static final double SMALLEST_INSPECTOR = 290;
    private static final double LARGEST_INSPECTOR = 440;
    private static final double SMALLEST_TIMELINE = 226;
    private static final double LARGEST_TIMELINE = 440;

    private final BooleanProperty turnsShown = new SimpleBooleanProperty(true);
    private final BooleanProperty videoShown = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private final BooleanProperty timelineShown = new SimpleBooleanProperty(true);
    private final Executor later;
    private final Executor frames;
    private final ObjectProperty<PaneSizes> sizes = new SimpleObjectProperty<>(PaneSizes.FITTING);

    /**
     * @param later runs what it is given on the FX thread once the layout under way is done
     * @param frames runs what it is given on the FX thread, one piece a frame
     */
    public PaneLayout(Executor later, Executor frames) {
        this.later = later;
        this.frames = frames;
    }

    public BooleanProperty turnsShownProperty() {
        return turnsShown;
    }

    public BooleanProperty videoShownProperty() {
        return videoShown;
    }

    public BooleanProperty inspectorShownProperty() {
        return inspectorShown;
    }

    public BooleanProperty timelineShownProperty() {
        return timelineShown;
    }

    /** The sizes to which panes were dragged. */
    public ObjectProperty<PaneSizes> sizesProperty() {
        return sizes;
    }

    /** Shows every pane, in sizes that fit the window. */
    public void arrangeAnew() {
        sizes.set(PaneSizes.FITTING);
        List.of(turnsShown, videoShown, inspectorShown, timelineShown).forEach(shown -> shown.set(true));
    }

    /** Shows and hides each pane. */
    public List<Command> commands() {
        return List.of(
                Command.toggle(TEXTS, "panes.turns", Shortcut.chord(KeyCode.DIGIT1), turnsShown),
                Command.toggle(TEXTS, "panes.player", Shortcut.chord(KeyCode.DIGIT2), videoShown),
                Command.toggle(TEXTS, "panes.inspector", Shortcut.chord(KeyCode.DIGIT3), inspectorShown),
                Command.toggle(TEXTS, "panes.timeline", Shortcut.chord(KeyCode.DIGIT4), timelineShown));
    }

    /**
     * Puts the panes in their places: the places at once, what stands in them one pane a frame, since styling and laying
     * out a new pane takes longer than anything that comes after.
     */
    Node arrange(WindowPanes wanted) {
        name(wanted);
        BorderPane centre = new BorderPane();
        centre.setMinWidth(340);
        StackPane turns = new StackPane();
        StackPane inspector = new StackPane();
        StackPane timeline = new StackPane();
        frames.execute(() -> turns.getChildren().setAll(wanted.turns()));
        frames.execute(() -> centre.setCenter(wanted.video()));
        frames.execute(() -> centre.setBottom(wanted.palette()));
        frames.execute(() -> timeline.getChildren().setAll(wanted.timeline()));
        frames.execute(() -> inspector.getChildren().setAll(wanted.inspector()));
        return arrange(new Places(turns, centre, inspector, timeline));
    }

    /** Where the panes stand. */
    private record Places(Region turns, Region centre, Region inspector, Region timeline) {}

    private Node arrange(Places panes) {
        SplitPane upper = new SplitPane();
        SplitPane whole = new SplitPane();
        whole.setOrientation(Orientation.VERTICAL);
        BorderPane ground = new BorderPane(whole);
        Runnable place = () -> {
            placeAcross(upper, panes);
            placeDown(whole);
        };
        Runnable fill = () -> {
            fill(upper, shown(panes.turns(), turnsShown), shown(panes.centre(), videoShown), inspector(panes));
            boolean above = !upper.getItems().isEmpty();
            fill(whole, new Slot(upper, above), shown(panes.timeline(), timelineShown));
            ground.setCenter(whole.getItems().isEmpty() ? NoPanes.of(commands()) : whole);
            later.execute(place);
        };
        for (BooleanProperty shown : List.of(turnsShown, videoShown, inspectorShown, timelineShown)) {
            shown.addListener((o, was, is) -> fill.run());
        }
        fill.run();
        sizes.addListener((o, was, is) -> later.execute(place));
        upper.widthProperty().addListener((o, was, is) -> later.execute(place));
        whole.heightProperty().addListener((o, was, is) -> later.execute(place));
        rememberDragging(whole, panes);
        return ground;
    }

    /** A divider moved by hand leaves panes with sizes that are kept from then on. */
    private void rememberDragging(SplitPane whole, Places panes) {
        whole.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> {
            boolean divider = e.getTarget() instanceof Node node
                    && node.getStyleClass().stream()
                            .anyMatch(c -> c.startsWith("split-pane-divider") || c.endsWith("grabber"));
            if (divider) {
                sizes.set(new PaneSizes(
                        panes.turns().getWidth(),
                        panes.inspector().getWidth(),
                        panes.timeline().getHeight()));
            }
        });
    }

    private Slot inspector(Places panes) {
        return shown(panes.inspector(), inspectorShown);
    }

    private record Slot(Node pane, boolean shown) {}

    private static Slot shown(Node pane, BooleanProperty shown) {
        return new Slot(pane, shown.get());
    }

    private static void fill(SplitPane split, Slot... slots) {
        split.getItems()
                .setAll(Arrays.stream(slots).filter(Slot::shown).map(Slot::pane).toList());
    }

    private void placeAcross(SplitPane split, Places panes) {
        double width = split.getWidth();
        int dividers = split.getDividers().size();
        if (width <= 0 || dividers == 0) {
            return;
        }
        if (split.getItems().get(0) == panes.turns()) {
            double turns = sizes.get().turnsOr(within(0.36 * width, SMALLEST_TURNS, LARGEST_TURNS));
            split.setDividerPosition(0, turns / width);
        }
        if (split.getItems().get(dividers) == panes.inspector()) {
            double inspector = sizes.get().inspectorOr(within(0.21 * width, SMALLEST_INSPECTOR, LARGEST_INSPECTOR));
            split.setDividerPosition(dividers - 1, 1 - inspector / width);
        }
    }

    private void placeDown(SplitPane split) {
        double height = split.getHeight();
        if (height > 0 && split.getDividers().size() == 1) {
            double timeline = sizes.get().timelineOr(within(0.32 * height, SMALLEST_TIMELINE, LARGEST_TIMELINE));
            split.setDividerPosition(0, 1 - timeline / height);
        }
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private static void name(WindowPanes panes) {
        panes.turns().setId("turns-pane");
        panes.video().setId("video-pane");
        panes.palette().setId("label-palette");
        panes.inspector().setId("inspector-pane");
        panes.timeline().setId("timeline-pane");
    }
}
