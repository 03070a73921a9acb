package org.turnwise.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.turnwise.desktop.importing.ImportDialog;
import org.turnwise.session.store.SessionFiles;

/** Files dropped on the window: a session is opened, a recording or transcript is imported. */
final class FileDrop {
    private FileDrop() {}

    static void install(Scene scene, Program program) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        scene.setOnDragDropped(e -> {
            e.setDropCompleted(e.getDragboard().hasFiles() && take(files(e), program));
            e.consume();
        });
    }

    /** Whether anything was made of the files. */
    static boolean take(List<Path> files, Program program) {
        Optional<Path> session = files.stream()
                .filter(f -> f.toString().endsWith("." + SessionFiles.EXTENSION))
                .findFirst();
        if (session.isPresent()) {
            program.open(session.get());
            return true;
        }
        Optional<Path> recording =
                files.stream().filter(ImportDialog::looksLikeRecording).findFirst();
        Optional<Path> transcript =
                files.stream().filter(ImportDialog::looksLikeTranscript).findFirst();
        if (recording.isEmpty() && transcript.isEmpty()) {
            return false;
        }
        program.fx().execute(() -> program.importFiles(recording, transcript));
        return true;
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
