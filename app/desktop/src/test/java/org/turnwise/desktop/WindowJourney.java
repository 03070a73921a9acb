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
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;

/** A journey through the whole window, on a screen in memory of 1280 by 720, with folders of its own and without sound. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowJourney {
    private static final int PATIENCE_SECONDS = 30;

    final Path folder = temporaryFolder();
    private Optional<Program> started = Optional.empty();

    /** To be called by a method of each journey's own that the toolkit starts: it finds none that is inherited. */
    final void open(Stage stage) {
        open(stage, Clock.systemUTC());
    }

    final void open(Stage stage, Clock clock) {
        Program program = new Program(
                stage,
                new Surroundings(
                        new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache")),
                        clock,
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

    Program program() {
        return started.orElseThrow();
    }

    SessionScreen screen() {
        return program().screen().orElseThrow();
    }

    FxSession session() {
        return screen().session();
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("turnwise-journey");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
