package org.turnwise.desktop.scale;

import javafx.event.EventHandler;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.PopupControl;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;

/**
 * A choice's width while its list is open: the box takes the width of its list, whose letters are larger by themselves
 * while the box is drawn larger with all around it. FX thread.
 */
final class ChoiceWidth {
    private ChoiceWidth() {}

    /** To be called before the list gets its larger letters; they are taken from it again as it closes. */
    static void keep(ComboBoxBase<?> box, PopupControl list) {
        if (box.getPrefWidth() != Region.USE_COMPUTED_SIZE) {
            return;
        }
        box.applyCss(); // the frame may be thicker since it has the focus
        box.setPrefWidth(box.prefWidth(-1));
        list.addEventHandler(WindowEvent.WINDOW_HIDDEN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent hidden) {
                list.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
                list.setStyle("");
                list.getScene().getRoot().applyCss();
                box.setPrefWidth(Region.USE_COMPUTED_SIZE);
            }
        });
    }
}
