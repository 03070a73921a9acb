package org.turnwise.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.Stages;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.chart.ChosenFile;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.explaining.AskedModel;
import org.turnwise.desktop.explaining.Explainings;
import org.turnwise.desktop.explaining.HeardTurns;
import org.turnwise.desktop.faces.UnseenFaces;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.TurnId;

/** The parts that say why: what is muted, what was looked at and what is alike. */
@ExtendWith(ApplicationExtension.class)
class InspectorExplainsTest {
    private final HeardTurns player = new HeardTurns();
    private final AskedModel model = new AskedModel();
    private Optional<FxSession> opened = Optional.empty();

    @Start
    void start(Stage stage) {
        FxSession.open(
                        () -> new SessionEditor(Conversations.analysed(9), new MemoryJournal()),
                        new Annotator("me", "Me"),
                        Platform::runLater)
                .thenAccept(session -> {
                    Themes themes = new Themes(() -> Theme.LIGHT, Runnable::run, Platform::runLater);
                    themes.choose(ThemeChoice.LIGHT);
                    TurnTableModel turns = new TurnTableModel(session);
                    InspectorPane pane = new InspectorPane(
                            session,
                            new Labelling(session, turns, () -> true, InstantSource.system()),
                            new TurnEditing(session, turns, words -> {}),
                            new RunChoice(session, InstantSource.system()),
                            UnmeasuredVoice.of(session),
                            UnseenFaces.of(session),
                            Explainings.of(session, model, player, Platform::runLater),
                            themes,
                            new KeptFolds(new ArrayList<>(List.of(Folds.WHAT_IF))),
                            new ChartExport(
                                    new ChosenFile(Path.of("chart.svg")),
                                    Path.of("session.turnwise"),
                                    Runnable::run,
                                    Runnable::run,
                                    words -> {},
                                    (what, why) -> {}));
                    pane.fill(Runnable::run);
                    Scene scene = new Scene((Parent) pane.node(), 320, 700);
                    Themes.style(scene);
                    stage.setScene(scene);
                    Stages.fit(stage);
                    stage.show();
                    session.select(new TurnId(5));
                    opened = Optional.of(session);
                });
    }

    @AfterEach
    void close() {
        opened.ifPresent(FxSession::close);
    }

    /** As the toolkit tells of a click; the chip may be scrolled out of the robot's reach. */
    private static void click(TurnChip chip, boolean control) {
        for (EventType<MouseEvent> type :
                List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            boolean down = type == MouseEvent.MOUSE_PRESSED;
            Event.fireEvent(
                    chip,
                    new MouseEvent(
                            type,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            control,
                            false,
                            false,
                            down,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        }
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void muting_answers_in_place_and_springs_back_with_the_next_turn(FxRobot robot) throws Exception {
        await(() -> robot.lookup("#without-words").tryQuery().isPresent());
        ToggleButton words = robot.lookup("#without-words").queryAs(ToggleButton.class);
        Label answer = robot.lookup("#what-if-answer").queryAs(Label.class);
        assertTrue(robot.lookup("#without-voice").queryAs(ToggleButton.class).isDisabled(), "there is no voice");
        robot.interact(words::fire);
        await(() -> answer.getText().contains("(was "));
        assertTrue(answer.getText().startsWith("Without the words: "), answer.getText());
        robot.interact(() -> opened.orElseThrow().select(new TurnId(6)));
        assertFalse(words.isSelected());
        assertFalse(answer.getText().contains("was"), answer.getText());
    }

    @Test
    void a_turn_that_was_looked_at_is_played_in_place_and_gone_to_with_control(FxRobot robot) throws Exception {
        await(() -> robot.lookup("#fold-trace").tryQuery().isPresent());
        FxSession session = opened.orElseThrow();
        assertTrue(
                robot.from(robot.lookup("#trace"))
                        .lookup(".turn-chip")
                        .queryAll()
                        .isEmpty(),
                "closed costs");
        robot.interact(robot.lookup("#fold-trace").queryAs(ToggleButton.class)::fire);
        TurnChip first = robot.from(robot.lookup("#trace"))
                .lookup(".turn-chip")
                .queryAllAs(TurnChip.class)
                .iterator()
                .next();
        assertEquals("turn 4, 50 %", first.getText());
        robot.interact(() -> click(first, false));
        assertEquals(List.of(new TurnId(4)), player.played);
        assertEquals(Optional.of(new TurnId(5)), session.selected());
        robot.interact(() -> click(first, true));
        assertEquals(Optional.of(new TurnId(4)), session.selected());
        assertEquals(1, player.played.size());
    }

    @Test
    void what_is_alike_and_what_the_heads_say_go_with_a_hidden_opinion(FxRobot robot) throws Exception {
        await(() -> robot.lookup("#fold-similar").tryQuery().isPresent());
        robot.interact(robot.lookup("#fold-similar").queryAs(ToggleButton.class)::fire);
        robot.interact(robot.lookup("#fold-heads").queryAs(ToggleButton.class)::fire);
        await(() -> robot.from(robot.lookup("#similar"))
                        .lookup(".turn-chip")
                        .queryAll()
                        .size()
                == 5);
        assertTrue(robot.lookup("#heads").tryQuery().isPresent());
        robot.interact(() -> opened.orElseThrow().predictionsVisibleProperty().set(false));
        assertFalse(robot.lookup("#similar").tryQuery().isPresent());
        assertFalse(robot.lookup("#heads").tryQuery().isPresent());
    }
}
