package org.turnwise.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.video.Companion.View;
import org.turnwise.desktop.video.Companions;
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
