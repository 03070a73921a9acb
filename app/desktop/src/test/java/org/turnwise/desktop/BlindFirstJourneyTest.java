package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** Labels given blind first. */
@ExtendWith(ApplicationExtension.class)
class BlindFirstJourneyTest {
    private static final int PATIENCE_SECONDS = 30;

    private final Path folder = temporaryFolder();
    private Optional<Program> started = Optional.empty();

    @Start
    void start(Stage stage) {
        Program program = new Program(
                stage,
                new Surroundings(
                        new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache")),
                        Clock.systemUTC(),
                        "Robin",
                        new ChosenFiles(),
                        (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), AudioOutput.none()),
                        page -> {},
                        "test"));
        program.parts().preferences().change(Preferences::withoutPlaying);
        started = Optional.of(program);
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
    }

    @AfterEach
    void closeEverything() throws Exception {
        onFx(() -> {
            program().close();
            return true;
        });
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
    }

    @Test
    void an_opinion_waits_for_the_own_label_and_cannot_be_accepted_before(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        WaitForAsyncUtils.asyncFx(() -> screen().labelled().ask());
        until(() -> robot.lookup("#label-blind-first").tryQuery().isPresent());
        robot.clickOn("#label-blind-first").clickOn("OK");
        until(() -> text(robot, "#status-labelled").equals("blind first"));
        assertTrue(onFx(
                () -> session().rows().stream().allMatch(row -> row.prediction().isEmpty())));

        TurnId first = onFx(() -> session().selected().orElseThrow());
        robot.type(KeyCode.ENTER);
        until(() -> text(robot, "#status-note").startsWith("Nothing was accepted: what the model says of this turn"));
        assertEquals(0, onFx(this::labelled));

        robot.type(KeyCode.DIGIT5);
        until(() -> labelled() == 1);
        robot.type(KeyCode.UP);
        until(() -> session().selected().equals(Optional.of(first))
                && robot.lookup("#model-confidence").tryQuery().isPresent());
        robot.type(KeyCode.DOWN);
        until(() -> robot.lookup("#model-confidence").tryQuery().isEmpty());

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> labelled() == 0 && session().selected().equals(Optional.of(first)));
        assertTrue(
                onFx(() -> session().selectedRow().orElseThrow().prediction().isPresent()), "what was seen was seen");
    }

    private Path talk() {
        Session content = Conversations.plain(10);
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
            editor.apply(new RecordAnalysis(Conversations.run(), Conversations.predictions(content)));
        }
        return file;
    }

    private long labelled() {
        return screen().session().rows().stream()
                .filter(r -> r.humanLabel().isPresent())
                .count();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private Program program() {
        return started.orElseThrow();
    }

    private SessionScreen screen() {
        return program().screen().orElseThrow();
    }

    private FxSession session() {
        return screen().session();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("turnwise-blind");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
