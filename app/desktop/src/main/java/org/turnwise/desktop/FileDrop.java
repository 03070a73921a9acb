package org.turnwise.desktop;

import java.io.File;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/** Takes files dropped on the window. */
final class FileDrop {
    private FileDrop() {}

    /** @param later runs what may open a dialog, once the drop is over */
    static void install(Scene scene, Executor later, Orders orders) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        scene.setOnDragDropped(e -> {
            DroppedFiles dropped = DroppedFiles.of(
                    e.getDragboard().getFiles().stream().map(File::toPath).toList());
            e.setDropCompleted(!(dropped instanceof DroppedFiles.Useless));
            e.consume();
            later.execute(() -> orders.take(dropped));
        });
    }
}
