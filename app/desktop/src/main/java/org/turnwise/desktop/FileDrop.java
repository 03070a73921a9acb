package org.turnwise.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.turnwise.desktop.importing.ImportDialog;
import org.turnwise.session.store.SessionFiles;

/** Files dropped on the window: a session is opened, a recording or transcript is imported. */
final class FileDrop {
    private FileDrop() {}

    static void install(Scene scene, Executor fx, Orders orders) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        scene.setOnDragDropped(e -> {
            e.setDropCompleted(e.getDragboard().hasFiles() && take(files(e), fx, orders));
            e.consume();
        });
    }

    /** Whether anything was made of the files. */
    static boolean take(List<Path> files, Executor fx, Orders orders) {
        Optional<Path> session = files.stream()
                .filter(f -> f.toString().endsWith("." + SessionFiles.EXTENSION))
                .findFirst();
        if (session.isPresent()) {
            orders.open(session.get());
            return true;
        }
        Optional<Path> recording =
                files.stream().filter(ImportDialog::looksLikeRecording).findFirst();
        Optional<Path> transcript =
                files.stream().filter(ImportDialog::looksLikeTranscript).findFirst();
        if (recording.isEmpty() && transcript.isEmpty()) {
            return false;
        }
        fx.execute(() -> orders.importFiles(recording, transcript));
        return true;
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
