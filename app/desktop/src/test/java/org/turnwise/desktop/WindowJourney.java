package org.turnwise.desktop;

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
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.video.RecordingOpener;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;

/**
 * A journey through the whole window, with real files, keys and dialogs, on a screen in memory of 1280 by 720, with
 * folders of its own.
 */
@ExtendWith(ApplicationExtension.class)
abstract class WindowJourney {
    private static final int PATIENCE_SECONDS = 180;

    final Path folder = temporaryFolder();
    final ChosenFiles files = new ChosenFiles();
    private Optional<Program> started = Optional.empty();

    /** To be called by a method of each journey's own that the toolkit starts: it finds none that is inherited. */
    final void open(Stage stage) {
        open(stage, Clock.systemUTC());
    }

    final void open(Stage stage, Clock clock) {
        Program program = new Program(
                stage, new Surroundings(folders(), clock, "Robin", files, recordings(), page -> {}, "test"));
        program.parts().preferences().change(Preferences::withoutPlaying);
        started = Optional.of(program);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
    }

    UserFolders folders() {
        return new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache"));
    }

    /** Without sound, if a journey does not say otherwise. */
    RecordingOpener recordings() {
        return (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), AudioOutput.none());
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

    final Program program() {
        return started.orElseThrow();
    }

    final SessionScreen screen() {
        return program().screen().orElseThrow();
    }

    final FxSession session() {
        return screen().session();
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
    }

    /** Until it holds, and until what the window puts off for some frames has come too. */
    final void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            program().parts().frames().finish();
            return true;
        });
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("turnwise-journey");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
