package org.turnwise.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
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
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.TurnId;

/** The inspector without a mouse. */
@ExtendWith(ApplicationExtension.class)
class InspectorKeysTest {
    private final List<String> open = new ArrayList<>(List.of(Folds.SCALES));
    private Optional<FxSession> opened = Optional.empty();
    private Optional<InspectorPane> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        FxSession.open(
                        () -> new SessionEditor(Conversations.analysed(1_200), new MemoryJournal()),
                        new Annotator("me", "Me"),
                        Platform::runLater)
                .thenAccept(session -> {
                    Labelling labelling =
                            new Labelling(session, new TurnTableModel(session), () -> true, InstantSource.system());
                    Themes themes = new Themes(() -> Theme.LIGHT, Runnable::run, Platform::runLater);
                    InspectorPane pane = new InspectorPane(
                            session,
                            labelling,
                            new TurnEditing(session, new TurnTableModel(session), words -> {}),
                            new RunChoice(session, InstantSource.system()),
                            UnmeasuredVoice.of(session),
                            UnseenFaces.of(session),
                            Explainings.of(session, new AskedModel(), new HeardTurns(), Platform::runLater),
                            themes,
                            new KeptFolds(open),
                            ChosenFile.unused());
                    pane.fill(Runnable::run);
                    shown = Optional.of(pane);
                    stage.setScene(new Scene((javafx.scene.Parent) pane.node(), 320, 700));
                    stage.sizeToScene();
                    stage.show();
                    opened = Optional.of(session);
                });
    }

    @AfterEach
    void close() {
        opened.ifPresent(FxSession::close);
    }

    @Test
    void in_a_narrow_inspector_figures_and_flag_have_room(FxRobot robot) throws Exception {
        until(() ->
                opened.isPresent() && robot.lookup("#sam-valence").tryQuery().isPresent());
        robot.interact(() -> {
            Scene scene = robot.lookup("#flag-button").query().getScene();
            Region pane = (Region) scene.getRoot();
            scene.setRoot(new Group());
            pane.setPrefWidth(250);
            scene.setRoot(new HBox(pane));
        });
        until(() -> right(robot, "#sam-valence > .sam-figure") <= 250 && right(robot, "#flag-button") <= 250);
    }

    @Test
    void a_turn_late_in_a_long_session_is_named_whole(FxRobot robot) throws Exception {
        until(() -> opened.isPresent());
        robot.interact(() -> {
            FxSession session = opened.orElseThrow();
            session.select(session.rows().get(1_199).id());
            Scene scene = robot.lookup("#inspector-turn").query().getScene();
            Region pane = (Region) scene.getRoot();
            scene.setRoot(new Group());
            pane.setMinWidth(0);
            pane.setPrefWidth(220);
            pane.setMaxWidth(220);
            scene.setRoot(new HBox(pane));
        });
        Labeled turn = robot.lookup("#inspector-turn").queryLabeled();
        until(() -> turn.getText().startsWith("turn 1200, "));
        until(() ->
                turn.lookup(".text") instanceof Text drawn && drawn.getText().equals(turn.getText()));
        assertEquals("1:03:56.8", robot.lookup("#inspector-time").queryLabeled().getText());
    }

    private static double right(FxRobot robot, String nodes) {
        return robot.lookup(nodes).queryAll().stream()
                .mapToDouble(n -> n.localToScene(n.getLayoutBounds()).getMaxX())
                .max()
                .orElseThrow();
    }

    @Test
    void arrows_home_and_end_set_a_scale_and_tab_goes_on_to_the_next(FxRobot robot) throws Exception {
        until(() -> opened.isPresent());
        robot.interact(() -> robot.lookup("#scale-valence").query().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        until(() -> scale("valence").equals(Optional.of(4.0)));
        assertEquals("4", robot.lookup("#scale-value-valence").queryLabeled().getText());
        robot.type(KeyCode.TAB);
        assertTrue(robot.lookup("#scale-clear-valence").query().isFocused(), "the button that clears comes next");
        robot.type(KeyCode.TAB).type(KeyCode.END);
        until(() -> scale("arousal").equals(Optional.of(5.0)));
        robot.interact(() -> opened.orElseThrow().undo());
        until(() -> scale("arousal").isEmpty());
        assertEquals(
                "\u2013", robot.lookup("#scale-value-arousal").queryLabeled().getText());
        robot.interact(() -> robot.lookup("#scale-clear-valence").query().requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> scale("valence").isEmpty());
    }

    @Test
    void a_session_being_analysed_is_not_called_one_that_nobody_analyses(FxRobot robot) throws Exception {
        until(() -> opened.isPresent());
        FxSession session = opened.orElseThrow();
        robot.interact(() -> new RunChoice(session, InstantSource.system()).remove(Conversations.run()));
        until(() -> says(robot, "Not analysed yet: Model, Analyse session."));
        CompletableFuture<String> analysis = new CompletableFuture<>();
        robot.interact(() -> shown.orElseThrow().analysing(analysis));
        until(() -> says(robot, "This session is being analysed."));
        robot.interact(() -> analysis.cancel(true));
        until(() -> says(robot, "Not analysed yet: Model, Analyse session."));
    }

    private static boolean says(FxRobot robot, String words) {
        return robot.lookup(words).tryQuery().isPresent();
    }

    @Test
    void a_picture_is_clicked_and_the_arrows_go_on_from_it(FxRobot robot) throws Exception {
        until(() -> opened.isPresent());
        robot.clickOn("#sam-valence-4");
        until(() -> scale("valence").equals(Optional.of(4.0)));
        robot.type(KeyCode.LEFT);
        until(() -> scale("valence").equals(Optional.of(3.5)));
        robot.interact(() -> opened.orElseThrow().undo());
        until(() -> scale("valence").equals(Optional.of(4.0)));
    }

    @Test
    void shares_are_set_by_keys_and_by_figures_and_a_lock_holds(FxRobot robot) throws Exception {
        until(() -> opened.isPresent());
        robot.interact(() ->
                ((javafx.scene.control.ButtonBase) robot.lookup("#fold-shares").query()).fire());
        robot.interact(() -> robot.lookup("#share-joy").query().requestFocus());
        robot.type(KeyCode.END);
        until(() -> share("joy").equals(Optional.of(1.0)));
        robot.interact(() -> robot.lookup("#share-figure-anger").query().requestFocus());
        robot.interact(() ->
                robot.lookup("#share-figure-anger").queryTextInputControl().setText("25"));
        robot.type(KeyCode.ENTER);
        until(() -> share("anger").equals(Optional.of(0.25)));
        assertEquals(Optional.of(0.75), share("joy"));
        robot.interact(() -> robot.lookup("#share-lock-joy").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertTrue(robot.lookup("#share-joy").query().isDisabled());
        robot.interact(() -> robot.lookup("#share-anger").query().requestFocus());
        robot.type(KeyCode.HOME);
        until(() -> share("anger").isEmpty());
        assertEquals(Optional.of(0.75), share("joy"), "locked");
        robot.interact(() ->
                ((javafx.scene.control.ButtonBase) robot.lookup("#shares-clear").query()).fire());
        until(() -> share("joy").isEmpty());
        robot.interact(() -> robot.lookup("#share-figure-fear").query().requestFocus());
        robot.interact(() -> {
            robot.lookup("#share-figure-fear").queryTextInputControl().setText("40");
            opened.orElseThrow().select(new TurnId(2));
        });
        until(() -> share("fear").equals(Optional.of(0.4)));
        assertEquals(
                "\u2013",
                robot.lookup("#share-figure-fear").queryTextInputControl().getText(),
                "of the next turn");
    }

    @Test
    void a_part_is_folded_by_space_and_stays_so(FxRobot robot) throws Exception {
        until(() -> opened.isPresent());
        robot.interact(() -> robot.lookup("#fold-scales").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals(List.of(), open);
        assertTrue(
                !robot.lookup("#scale-valence").query().getParent().getParent().isVisible());
        robot.type(KeyCode.SPACE);
        assertEquals(List.of(Folds.SCALES), open);
    }

    private Optional<Double> scale(String id) {
        return opened.flatMap(s -> s.session().annotation(new TurnId(1), "me", "vad"))
                .map(Annotation::scales)
                .flatMap(scales -> Optional.ofNullable(scales.get(id)));
    }

    private Optional<Double> share(String label) {
        return opened.flatMap(s -> s.session().annotation(new TurnId(1), "me", "ekman-7"))
                .map(Annotation::distribution)
                .flatMap(shares -> Optional.ofNullable(shares.get(label)));
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
