package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Stages;
import org.turnwise.desktop.chart.ChosenFile;
import org.turnwise.desktop.chart.SvgDocuments;
import org.turnwise.desktop.shell.MomentPicture;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TurnId;
import org.w3c.dom.Document;

/** The timeline in a window, under a mouse. 100 seconds; the strips are 1000 pixels wide, so a pixel is 100 ms. */
@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {
    private final TimelineModel model = new TimelineModel();
    private final RecordedActions actions = new RecordedActions();
    private Optional<TimelineView> made = Optional.empty();

    @Start
    void start(Stage stage) {
        new Themes(() -> Theme.LIGHT, Runnable::run, Runnable::run).choose(ThemeChoice.LIGHT);
        TimelineView view =
                new TimelineView(model, actions, new SimpleObjectProperty<>(Theme.LIGHT), ChosenFile.unused());
        made = Optional.of(view);
        Scene scene = new Scene(view, 1000 + StripPane.NAMES, 240);
        Themes.style(scene);
        stage.setScene(scene);
        Stages.fit(stage);
        stage.setX(0);
        stage.setY(0);
        model.show(MadeUpSession.marks(small()));
        stage.show();
    }

    @Test
    void the_strips_saved_as_svg_hold_the_names_labels_and_words_of_what_is_shown(FxRobot robot) {
        robot.interact(() -> {});
        String svg = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> view().strips().picture().svg());
        Document document = SvgDocuments.parsed(svg);
        List<String> texts = SvgDocuments.texts(document);
        assertTrue(texts.containsAll(List.of("Ada", "Ben", "joy", "one", "two")), texts::toString);
        assertTrue(SvgDocuments.elements(document, "line").stream()
                .anyMatch(l -> l.getAttribute("stroke-width").equals("1.5")));
        assertTrue(SvgDocuments.elements(document, "image").isEmpty());
    }

    private TimelineView view() {
        return made.orElseThrow();
    }

    private static Session small() {
        return new MadeUpSession()
                .speaker("A", "Ada")
                .speaker("B", "Ben")
                .turn(1, 10_000, 20_000, "A", "one")
                .turn(2, 31_500, 40_000, "B", "two")
                .predicted(1, "joy", 0.8)
                .media(100_000)
                .build();
    }

    @Test
    void speakers_out_of_sight_are_counted_and_a_click_scrolls_to_them(FxRobot robot) {
        robot.interact(() -> {
            model.show(MadeUpSession.marks(many()));
            view().getScene().getWindow().setHeight(230);
        });
        robot.interact(() -> view().strips().layout());
        Button below = robot.lookup("#timeline-more-below").queryButton();
        Button above = robot.lookup("#timeline-more-above").queryButton();
        int hidden = view().strips().lanes().hiddenBelow().size();
        assertTrue(hidden > 0 && below.isVisible() && !above.isVisible());
        assertTrue(below.getText().endsWith("+" + hidden), below.getText());
        assertTrue(below.getAccessibleText().endsWith("Fay"), below.getAccessibleText());
        for (int clicks = 0; below.isVisible(); clicks++) {
            assertTrue(clicks < 6);
            int next = view().strips().lanes().hiddenBelow().get(0);
            robot.interact(below::fire);
            assertFalse(view().strips().lanes().hiddenBelow().contains(next));
        }
        assertTrue(above.isVisible() && above.getAccessibleText().contains("Ada"), above.getAccessibleText());
        while (above.isVisible()) {
            robot.interact(above::fire);
        }
        assertEquals(0, model.laneScrollProperty().get(), 1e-6);
    }

    private static Session many() {
        MadeUpSession made = new MadeUpSession().media(100_000);
        List<String> names = List.of("Ada", "Ben", "Cal", "Dot", "Eve", "Fay");
        for (int i = 0; i < names.size(); i++) {
            String id = names.get(i).substring(0, 1);
            made.speaker(id, names.get(i)).turn(i + 1, i * 10_000, i * 10_000 + 8_000, id, "words");
        }
        return made.build();
    }

    /** The place on the screen of a time in a lane. */
    private Point2D at(long millis, int lane) {
        double x = StripPane.NAMES + model.scale().xOf(millis);
        double y = view().strips().lanes().row(lane, 0).y() + 8;
        return view().strips().localToScreen(x, y);
    }

    @Test
    void the_wheel_zooms_at_the_pointer(FxRobot robot) {
        double under = model.scale().millisAt(600);
        turnWheel(robot, at(60_000, 0), 120);
        assertEquals(100 / Math.pow(1.005, 120), model.scale().millisPerPixel(), 1e-6);
        assertEquals(under, model.scale().millisAt(600), 1);
        turnWheel(robot, at(60_000, 0), -200);
        assertTrue(model.scale().showsAll());
    }

    /** @param pixels positive away from the user */
    private void turnWheel(FxRobot robot, Point2D at, double pixels) {
        Point2D in = view().strips().screenToLocal(at);
        robot.interact(() -> Event.fireEvent(
                view().strips(),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        in.getX(),
                        in.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        pixels,
                        0,
                        pixels,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    @Test
    void a_speaker_is_moved_by_the_menu_on_the_name(FxRobot robot) {
        Point2D name = view().strips()
                .localToScreen(20, view().strips().lanes().row(0, 0).y() + 8);
        ContextMenu menu = menuAt(robot, name);
        assertTrue(menu.getItems().get(0).isDisable(), "nobody is above");
        assertEquals("Move Ada down", menu.getItems().get(1).getText());
        robot.interact(() -> menu.getItems().get(1).fire());
        assertEquals(
                List.of("B", "A"),
                model.layout().lanes().stream().map(Lane::speaker).toList());
    }

    @Test
    void the_map_of_the_session_shows_what_the_recording_looks_like_where_it_is_pointed_at(FxRobot robot) {
        List<String> told = new ArrayList<>();
        robot.interact(() -> view().pictures(new MomentPicture() {
            @Override
            public Node node() {
                return new Group();
            }

            @Override
            public void point(long millis, double sceneX, double y) {
                told.add("at " + Math.round(millis / 1000.0));
            }

            @Override
            public void leave() {
                told.add("left");
            }
        }));
        double x = StripPane.NAMES + 400;
        robot.moveTo(view().strips()
                .localToScreen(x, view().strips().bands().minimap().height() / 2));
        assertEquals("at 40", told.get(told.size() - 1));
        robot.moveTo(at(40_000, 0));
        assertEquals("left", told.get(told.size() - 1));
    }

    @Test
    void a_click_seeks_and_on_a_turn_selects(FxRobot robot) {
        robot.clickOn(at(60_000, 0));
        assertEquals(List.of("seek 60000"), actions.asked);
        actions.asked.clear();
        robot.clickOn(at(35_000, 1));
        assertEquals(List.of("choose 2 at 35000"), actions.asked);
    }

    @Test
    void a_double_click_loops(FxRobot robot) {
        robot.doubleClickOn(at(35_000, 1));
        assertTrue(actions.asked.contains("loop 2"), () -> actions.asked.toString());
    }

    @Test
    void dragging_with_alt_draws_a_turn(FxRobot robot) {
        robot.press(KeyCode.ALT);
        robot.drag(at(50_000, 1), MouseButton.PRIMARY).dropTo(at(60_000, 1));
        robot.release(KeyCode.ALT);
        assertEquals(List.of("add B 50000-60000"), actions.asked);
    }

    @Test
    void the_draw_button_lets_a_drag_draw_a_turn_once(FxRobot robot) {
        robot.clickOn("#timeline-draw-turn");
        robot.drag(at(50_000, 0), MouseButton.PRIMARY).dropTo(at(60_000, 0));
        assertEquals(List.of("add A 50000-60000"), actions.asked);
        assertEquals(
                false,
                robot.lookup("#timeline-draw-turn").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void dragging_an_edge_of_the_selected_turn_stretches_it(FxRobot robot) {
        robot.clickOn(at(35_000, 1));
        actions.asked.clear();
        robot.drag(at(40_000, 1), MouseButton.PRIMARY).dropTo(at(45_000, 1));
        assertEquals(List.of("change 2 to 31500-45000"), actions.asked);
    }

    private ContextMenu menuAt(FxRobot robot, Point2D place) {
        // the platform, not the mouse, makes this event, and the headless one does not
        Point2D in = view().strips().localToScene(view().strips().screenToLocal(place));
        robot.interact(() -> Event.fireEvent(
                view().strips(),
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        in.getX(),
                        in.getY(),
                        place.getX(),
                        place.getY(),
                        false,
                        null)));
        return (ContextMenu) Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_right_click_offers_what_can_be_done_with_the_turn(FxRobot robot) {
        ContextMenu menu = menuAt(robot, at(35_000, 1));
        assertEquals(
                List.of(
                        "Loop this turn",
                        "Zoom to this turn",
                        "Show the whole session",
                        "Copy value",
                        "Save as PNG...",
                        "Save as SVG..."),
                menu.getItems().stream()
                        .filter(i -> !(i instanceof SeparatorMenuItem))
                        .map(MenuItem::getText)
                        .toList());
        robot.interact(() -> menu.getItems().get(0).fire());
        assertEquals(List.of("loop 2"), actions.asked);
    }

    @Test
    void escape_ends_a_drag_without_a_change(FxRobot robot) {
        robot.press(KeyCode.ALT);
        robot.drag(at(50_000, 1), MouseButton.PRIMARY).moveTo(at(60_000, 1));
        assertEquals(
                new TimeSpan(50_000, 60_000),
                model.draftProperty().get().orElseThrow().span());
        robot.release(KeyCode.ALT);
        robot.type(KeyCode.ESCAPE);
        robot.drop();
        assertTrue(actions.asked.isEmpty(), () -> actions.asked.toString());
    }

    @Test
    void the_number_of_nodes_depends_neither_on_the_turns_nor_on_what_lanes_show(FxRobot robot) {
        robot.interact(() -> {
            for (LaneKind lane : LaneKind.values()) {
                model.lanes().shownProperty(lane).set(true);
            }
            model.show(MadeUpSession.marks(MadeUpSession.dialogue(10)));
            view().layout();
        });
        int few = nodes(view());
        assertTrue(view().strips().bands().order().contains(LaneKind.EXPERTS));
        robot.interact(() -> {
            model.show(MadeUpSession.marks(MadeUpSession.dialogue(5_000)));
            view().layout();
        });
        assertEquals(few, nodes(view()));
        robot.interact(() -> {
            model.lanes().arrangeAnew();
            view().layout();
        });
        assertEquals(few, nodes(view()));
    }

    @Test
    void what_is_drawn_depends_on_the_window_and_not_on_the_session(FxRobot robot) {
        robot.interact(() -> {
            model.show(MadeUpSession.marks(MadeUpSession.dialogue(20_000)));
            view().layout();
        });
        int whole = view().strips().turnsDrawn();
        assertTrue(whole <= 2 * 2 * 1000, () -> whole + " turns drawn for 20,000");
        robot.interact(() -> {
            model.select(Optional.of(new TurnId(10_000)));
            model.showSelected();
            view().layout();
        });
        int close = view().strips().turnsDrawn();
        assertTrue(close >= 1 && close <= 5, () -> close + " turns drawn close up");
    }

    private static int nodes(Node node) {
        int sum = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                sum += nodes(child);
            }
        }
        return sum;
    }
}
