package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.video.RecordingOpener;
import org.turnwise.formats.Problem;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.playback.JavaSoundOutput;
import org.turnwise.media.probe.MediaProbe;

/** The ways an annotator goes, with real files, keys and dialogs, on a screen in memory. */
class JourneyTest extends WindowJourney {
    private static final double HALF_A_LANE = 14;

    @Start
    void start(Stage stage) {
        open(stage);
    }

    /** With the sound of this machine, where there is one. */
    @Override
    RecordingOpener recordings() {
        return (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), JavaSoundOutput.on(device, remark));
    }

    @Test
    void a_sample_is_opened_labelled_undone_reopened_and_exported(FxRobot robot) throws Exception {
        onFx(program().orders()::openSample);
        until(() -> program().screen().isPresent());
        SessionScreen opened = program().screen().orElseThrow();
        onFx(() -> program().orders().openSample());
        assertSame(opened, program().screen().orElseThrow(), "one that is open stays as it is");
        until(() -> !program().orders().analysing().get()
                && session().shownRunProperty().get().isPresent());
        assertTrue(session().rows().stream().allMatch(r -> r.prediction().isPresent()), "every turn is predicted");

        robot.type(KeyCode.DIGIT5, KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.ENTER);
        until(() -> labelled() == 5);
        TurnRow first = session().rows().get(0);
        TurnRow fifth = session().rows().get(4);
        assertEquals(Optional.of("joy"), first.humanLabel());
        assertEquals(fifth.modelLabel(), fifth.humanLabel(), "Enter takes the model's label");
        assertEquals(6, session().selectedRow().orElseThrow().number(), "each label went on to the next turn");
        assertEquals(
                "ACCEPTED_PREDICTION",
                fifth.annotation().orElseThrow().origin().method().name());

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> labelled() == 4);

        Path file = session().file();
        onFx(() -> {
            program().orders().closeSession();
            return true;
        });
        assertTrue(robot.lookup("#welcome").tryQuery().isPresent(), "without a session the welcome is shown");
        onFx(() -> program().orders().open(file));
        until(() -> program().screen().isPresent());
        assertEquals(4, labelled(), "everything is found again");

        Path target = folder.resolve("out").resolve("dataset.csv");
        files.answer(target);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#export-accept").tryQuery().isPresent());
        robot.clickOn("#export-accept");
        until(() -> Files.exists(target.resolveSibling("README.md")));
        String written = Files.readString(target);
        assertTrue(written.contains("joy") && written.lines().count() > 25, written);
    }

    @Test
    void a_broken_transcript_is_reported_before_anything_is_imported(FxRobot robot) throws Exception {
        Path srt = folder.resolve("talk.srt");
        Files.writeString(
                srt,
                "1\n00:00:01,000 --> 00:00:02,000\nAda: Good morning.\n\n"
                        + "2\n00:00:0x,000 --> 00:00:04,000\nBen: Is it?\n\n"
                        + "3\n00:00:05,000 --> 00:00:06,000\nAda: It was.\n",
                StandardCharsets.UTF_8);

        Platform.runLater(() -> program().orders().importFiles(Optional.empty(), Optional.of(srt)));
        until(() -> robot.lookup("#import-report").tryQuery().isPresent()
                && !report(robot).getItems().isEmpty());
        Problem worst = report(robot).getItems().get(0);
        assertEquals(Problem.Severity.ERROR, worst.severity(), "problems come first");
        assertEquals(6, worst.line());
        robot.clickOn("#import-cancel");
        until(() -> robot.lookup("#import-report").tryQuery().isEmpty());
        assertTrue(program().screen().isEmpty(), "nothing was imported");

        Platform.runLater(() -> program().orders().importFiles(Optional.empty(), Optional.of(srt)));
        until(() -> robot.lookup("#import-accept").tryQuery().isPresent()
                && !button(robot).isDisabled());
        assertEquals("Import only the 2 turns that could be read", button(robot).getText());
        robot.clickOn("#import-accept");
        until(() -> program().screen().isPresent());
        assertEquals(2, session().rows().size());
    }

    @Test
    void a_turn_is_drawn_on_the_timeline(FxRobot robot) throws Exception {
        openSampleWithoutAnalysis();
        int before = session().rows().size();
        Node turns = robot.lookup("#timeline-turns").query();
        robot.type(KeyCode.D);
        robot.drag(at(turns, 62_400), MouseButton.PRIMARY).dropTo(at(turns, 65_200));
        until(() -> session().rows().size() == before + 1);
        until(() -> session().saveStateProperty().get() instanceof SaveState.Saved);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> session().rows().size() == before);
    }

    @Test
    void letters_typed_into_the_filter_are_words_and_not_keys(FxRobot robot) throws Exception {
        openSampleWithoutAnalysis();
        robot.clickOn("#turn-filter").write("f1");
        assertFalse(session().rows().stream().anyMatch(TurnRow::flagged), "no turn was flagged");
        assertEquals(0, labelled());
        assertEquals("f1", program().screen().orElseThrow().turns().filter().text());
    }

    /** For what needs no model's opinion. */
    private void openSampleWithoutAnalysis() throws Exception {
        onFx(program().orders()::openSample);
        until(() -> program().screen().isPresent());
        until(() -> program().orders().analysing().get());
        onFx(() -> {
            List.copyOf(program().parts().tasks().running()).forEach(task -> task.cancel());
            return true;
        });
        until(() -> program().parts().tasks().running().isEmpty()
                && !program().orders().analysing().get());
    }

    /** A place in the upper speaker's lane. */
    private Point2D at(Node turns, long millis) {
        double x = program().screen().orElseThrow().timeline().model().scale().xOf(millis);
        return turns.localToScreen(
                turns.getLayoutBounds().getMinX() + x, turns.getLayoutBounds().getMinY() + HALF_A_LANE);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Problem> report(FxRobot robot) {
        return robot.lookup("#import-report").queryAs(TableView.class);
    }

    private static Button button(FxRobot robot) {
        return robot.lookup("#import-accept").queryAs(Button.class);
    }

    private long labelled() {
        return session().rows().stream().filter(r -> r.humanLabel().isPresent()).count();
    }
}
