package org.turnwise.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.stage.Window;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.video.Companion.View;
import org.turnwise.desktop.video.Companions;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.encode.FilmWriter;
import org.turnwise.session.edit.ShiftMedia;

/** The states of a session with a second recording: the same film by another name. */
final class RecordingStates {
    private final StateShots shots;
    private final Program program;

    RecordingStates(StateShots shots, Program program) {
        this.shots = shots;
        this.program = program;
    }

    void plan(Path folder) {
        shots.window(
                "two-cameras",
                () -> {
                    screen().models().further().add(copy(folder));
                    screen().player().seek(12_000);
                },
                () -> companions().count() == 2
                        && companions()
                                        .allProperty()
                                        .get()
                                        .get(0)
                                        .viewProperty()
                                        .get()
                                instanceof View.Picture);
        shots.dialog("line-up", () -> screen().recordings().lineUp());
        shots.window(
                "camera-later",
                () -> screen().session().submit(new ShiftMedia("recording-2", 20_000)),
                () -> companions().allProperty().get().get(0).viewProperty().get() instanceof View.Message);
        shots.dialog(
                "line-up-found",
                () -> {
                    screen().recordings().lineUp();
                    Node find = Window.getWindows()
                            .get(Window.getWindows().size() - 1)
                            .getScene()
                            .lookup("#line-up-find");
                    ((Button) find).fire();
                },
                () -> program.parts().tasks().running().isEmpty());
        shots.window(
                "camera-alone",
                () -> {
                    companions().show(1);
                    companions().hear(1);
                },
                () -> program.parts().tasks().running().isEmpty());
        shots.window(
                "one-camera-again",
                () -> screen().models()
                        .further()
                        .furtherProperty()
                        .get()
                        .forEach(screen().models().further()::remove),
                () -> companions().count() == 1);
        shots.window(
                "silent-camera",
                () -> {
                    screen().models().further().add(silent(folder));
                    screen().models().further().add(drifting(folder));
                },
                () -> companions().count() == 3
                        && companions().silentProperty().get().size() == 1
                        && program.parts().tasks().running().isEmpty());
        shots.dialog(
                "line-up-drift",
                () -> {
                    screen().recordings().lineUp();
                    Parent root = Window.getWindows()
                            .get(Window.getWindows().size() - 1)
                            .getScene()
                            .getRoot();
                    ((ComboBox<?>) root.lookup("#line-up-recording"))
                            .getSelectionModel()
                            .select(1);
                    ((Button) root.lookup("#line-up-find")).fire();
                },
                () -> program.parts().tasks().running().isEmpty());
        shots.window(
                "first-camera-again",
                () -> screen().models()
                        .further()
                        .furtherProperty()
                        .get()
                        .forEach(screen().models().further()::remove),
                () -> companions().count() == 1);
    }

    private static Path silent(Path folder) {
        Path file = folder.resolve("from the door.mp4");
        int[] grey = new int[320 * 180];
        Arrays.fill(grey, 0xff607080);
        try (FilmWriter film = FilmWriter.open(file, new FilmWriter.Form(320, 180, 5, 0))) {
            for (int i = 0; i < 300; i++) {
                film.picture(grey, 320, i * 200_000L);
            }
        }
        return file;
    }

    /** The film's sound by a clock that runs too fast. */
    private Path drifting(Path folder) {
        Path file = folder.resolve("recorder.wav");
        try (PcmReader film = PcmReader.open(companions().first().orElseThrow(), PcmFormat.mono(48_000))) {
            float[] samples = film.readSpan(0, 48_000L * 50);
            byte[] bytes = new byte[2 * samples.length];
            for (int i = 0; i < samples.length; i++) {
                int value = Math.round(samples[i] * Short.MAX_VALUE * 0.7f);
                bytes[2 * i] = (byte) value;
                bytes[2 * i + 1] = (byte) (value >> 8);
            }
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(bytes),
                            new AudioFormat(48_032, 16, 1, true, false),
                            samples.length),
                    AudioFileFormat.Type.WAVE,
                    file.toFile());
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path copy(Path folder) {
        Path film = ((MediaState.Found) screen().session().mediaProperty().get()).file();
        try {
            Path second = Files.copy(film, folder.resolve("from the window.mp4"));
            Files.write(second, new byte[] {0, 0, 0, 8, 'f', 'r', 'e', 'e'}, StandardOpenOption.APPEND);
            return second;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Companions companions() {
        return screen().player().companions();
    }

    private SessionScreen screen() {
        return program.screen().orElseThrow();
    }
}
