package org.turnwise.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
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
 * Where the window is small (or drawn large), the inspector is folded to a strip that opens it, and what only reminds of
 * keys gives way to the picture.
 */
public final class PaneLayout {
    private static final Texts TEXTS = Texts.of(PaneLayout.class);

    /** Nodes of this style class are left out where the window is so low that rows and the picture need their room. */
    public static final String NOT_WHEN_LOW = "not-when-low";

    private static final double SMALLEST_TURNS = 490;
    private static final double LARGEST_TURNS = 820;
    private static final double SMALLEST_INSPECTOR = 290;
    private static final double LARGEST_INSPECTOR = 440;
    private static final double SMALLEST_CENTRE = 340;
    private static final double SMALLEST_CENTRE_WITHOUT_ROOM = 224;
    private static final double SMALLEST_TIMELINE = 238;
    private static final double LARGEST_TIMELINE = 440;

    private final BooleanProperty turnsShown = new SimpleBooleanProperty(true);
    private final BooleanProperty videoShown = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private final BooleanProperty timelineShown = new SimpleBooleanProperty(true);
    private final FoldedInspector folded = new FoldedInspector(inspectorShown);
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(Room.AMPLE);
    private final Executor later;
    private final Executor frames;
    private final ObjectProperty<PaneSizes> sizes = new SimpleObjectProperty<>(PaneSizes.FITTING);

    /** Ends the arrangement that is in force: it is out of the window, and must not say how much room there is. */
    private Runnable leave = () -> {};

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

    /** Whether it is wanted, where there is room for it. */
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

    /** Shows the inspector, also where room is scarce. */
    public void openInspector() {
        folded.openProperty().set(true);
    }

    /** Shows and hides each pane. */
    public List<Command> commands() {
        return List.of(
                Command.toggle(TEXTS, "panes.turns", Shortcut.chord(KeyCode.DIGIT1), turnsShown),
                Command.toggle(TEXTS, "panes.player", Shortcut.chord(KeyCode.DIGIT2), videoShown),
                Command.toggle(TEXTS, "panes.inspector", Shortcut.chord(KeyCode.DIGIT3), folded.openProperty()),
                Command.toggle(TEXTS, "panes.timeline", Shortcut.chord(KeyCode.DIGIT4), timelineShown));
    }

    /**
     * Puts the panes in their places: the places at once, what stands in them one pane a frame, since styling and laying
     * out a new pane takes longer than anything that comes after.
     */
    Node arrange(WindowPanes wanted) {
        name(wanted);
        BorderPane centre = new BorderPane();
        centre.setMinWidth(SMALLEST_CENTRE);
        StackPane turns = new StackPane();
        StackPane inspector = new StackPane();
        StackPane timeline = new StackPane();
        frames.execute(() -> turns.getChildren().setAll(wanted.turns()));
        frames.execute(() -> centre.setCenter(wanted.video()));
        frames.execute(() -> centre.setBottom(wanted.palette()));
        frames.execute(() -> timeline.getChildren().setAll(wanted.timeline()));
        frames.execute(() -> inspector.getChildren().setAll(wanted.inspector()));
        return arrange(new Places(turns, centre, inspector, timeline), wanted.palette());
    }

    /** Where the panes stand. */
    private record Places(Region turns, Region centre, Region inspector, Region timeline) {}

    private Node arrange(Places panes, Node palette) {
        SplitPane upper = new SplitPane();
        SplitPane whole = new SplitPane();
        whole.setOrientation(Orientation.VERTICAL);
        BorderPane ground = new BorderPane(whole);
        Region strip = folded.strip(commands().get(2));
        leave.run();
        AtomicBoolean left = new AtomicBoolean();
        Runnable place = () -> {
            if (left.get()) {
                return;
            }
            room.set(Room.of(upper.getWidth(), whole.getHeight()));
            panes.centre().setMinWidth(room.get() == Room.AMPLE ? SMALLEST_CENTRE : SMALLEST_CENTRE_WITHOUT_ROOM);
            boolean low = Room.low(whole.getHeight());
            lower(panes.centre(), low);
            panes.turns().lookupAll("." + NOT_WHEN_LOW).forEach(node -> {
                node.setVisible(!low);
                node.setManaged(!low);
            });
            palette.lookupAll("." + Room.ONLY_WITH_ROOM).forEach(room.get()::showWithRoom);
            placeAcross(upper, panes, strip);
            placeDown(whole);
        };
        Runnable fill = () -> {
            boolean instead = room.get() == Room.TIGHT && folded.openProperty().get();
            fill(
                    upper,
                    new Slot(panes.turns(), turnsShown.get() && !instead),
                    shown(panes.centre(), videoShown),
                    new Slot(
                            folded.openProperty().get() ? panes.inspector() : strip,
                            folded.openProperty().get() || folded.stripped()));
            boolean above = !upper.getItems().isEmpty();
            fill(whole, new Slot(upper, above), shown(panes.timeline(), timelineShown));
            ground.setCenter(whole.getItems().isEmpty() ? NoPanes.of(commands()) : whole);
            later.execute(place);
        };
        List<BooleanProperty> shown = List.of(turnsShown, videoShown, folded.openProperty(), timelineShown);
        ChangeListener<Boolean> refill = (o, was, is) -> fill.run();
        ChangeListener<Room> fit = (o, was, is) -> {
            folded.scarce(is != Room.AMPLE);
            fill.run();
        };
        ChangeListener<PaneSizes> resize = (o, was, is) -> later.execute(place);
        shown.forEach(property -> property.addListener(refill));
        room.addListener(fit);
        sizes.addListener(resize);
        leave = () -> {
            left.set(true);
            shown.forEach(property -> property.removeListener(refill));
            room.removeListener(fit);
            sizes.removeListener(resize);
        };
        fill.run();
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
            if (divider && room.get() == Room.AMPLE) {
                sizes.set(new PaneSizes(
                        panes.turns().getWidth(),
                        panes.inspector().getWidth(),
                        panes.timeline().getHeight()));
            }
        });
    }

    private record Slot(Node pane, boolean shown) {}

    private static Slot shown(Node pane, BooleanProperty shown) {
        return new Slot(pane, shown.get());
    }

    private static void fill(SplitPane split, Slot... slots) {
        split.getItems()
                .setAll(Arrays.stream(slots).filter(Slot::shown).map(Slot::pane).toList());
    }

    private void placeAcross(SplitPane split, Places panes, Region strip) {
        double width = split.getWidth();
        int dividers = split.getDividers().size();
        if (width <= 0 || dividers == 0) {
            return;
        }
        PaneSizes dragged = room.get() == Room.AMPLE ? sizes.get() : PaneSizes.FITTING;
        boolean open = split.getItems().get(dividers) == panes.inspector();
        if (split.getItems().get(0) == panes.turns()) {
            double fitting = room.get() == Room.AMPLE
                    ? within(0.36 * width, SMALLEST_TURNS, LARGEST_TURNS)
                    : within(beside(width, open), 0, SMALLEST_TURNS);
            split.setDividerPosition(0, dragged.turnsOr(fitting) / width);
        }
        if (open) {
            double inspector = dragged.inspectorOr(within(0.21 * width, SMALLEST_INSPECTOR, LARGEST_INSPECTOR));
            split.setDividerPosition(dividers - 1, 1 - inspector / width);
        } else if (split.getItems().get(dividers) == strip) {
            split.setDividerPosition(dividers - 1, 1 - FoldedInspector.WIDTH / width);
        }
    }

    /** What is left for the turn table where room is scarce. */
    private double beside(double width, boolean inspectorOpen) {
        return inspectorOpen
                ? width - SMALLEST_CENTRE_WITHOUT_ROOM - SMALLEST_INSPECTOR
                : width - room.get().centre(width) - FoldedInspector.WIDTH;
    }

    private void placeDown(SplitPane split) {
        double height = split.getHeight();
        if (height > 0 && split.getDividers().size() == 1) {
            double least = Math.min(SMALLEST_TIMELINE, 0.37 * height);
            double timeline = sizes.get().timelineOr(within(0.32 * height, least, LARGEST_TIMELINE));
            split.setDividerPosition(0, 1 - timeline / height);
        }
    }

    private static void lower(Node centre, boolean low) {
        if (low != centre.getStyleClass().contains(Room.LOW)) {
            if (low) {
                centre.getStyleClass().add(Room.LOW);
            } else {
                centre.getStyleClass().remove(Room.LOW);
            }
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
