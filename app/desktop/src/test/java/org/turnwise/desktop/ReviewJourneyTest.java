package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
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
import org.turnwise.desktop.shell.TurnRow;
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

/** What is most worth a look is labelled first, and the rest accepted at once. */
@ExtendWith(ApplicationExtension.class)
class ReviewJourneyTest {
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
    void the_doubtful_turns_are_labelled_first_and_the_sure_ones_accepted_at_once(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        until(() -> text(robot, "#risk-words").startsWith("reviewed 0 %, expected remaining error "));
        robot.clickOn("#order-worth-a-look");
        until(() -> screen().turns().queued());
        assertTrue(text(robot, "#queue-why").startsWith("why: the model is "), text(robot, "#queue-why"));
        List<TurnId> order =
                onFx(() -> screen().turns().shown().stream().map(TurnRow::id).toList());
        assertEquals(order.get(0), onFx(() -> session().selected().orElseThrow()), "the place is kept");

        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT5, KeyCode.N);
        until(() -> labelled() == 2 && session().selected().equals(Optional.of(order.get(3))));
        until(() -> text(robot, "#risk-words").startsWith("reviewed 5 %"));

        robot.type(KeyCode.O);
        until(() -> !screen().turns().queued());
        assertEquals(Optional.of(order.get(3)), onFx(() -> session().selected()));

        WaitForAsyncUtils.asyncFx(() -> program().orders().acceptShown());
        until(() -> robot.lookup("#bulk-accept").tryQuery().isPresent());
        Slider threshold = robot.lookup("#bulk-threshold").queryAs(Slider.class);
        onFx(() -> {
            threshold.setValue(0.7);
            return true;
        });
        String offered =
                onFx(() -> robot.lookup("#bulk-accept").queryAs(Button.class).getText());
        robot.clickOn("#bulk-accept");
        until(() -> labelled() > 2);
        assertEquals("Accept " + (labelled() - 2), offered);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> labelled() == 2);
    }

    private Path talk() {
        Session content = Conversations.plain(40);
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
            return Files.createTempDirectory("turnwise-review");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
