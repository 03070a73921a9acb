package org.turnwise.desktop.scale;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;

/**
 * Keeps a dialog's buttons as wide as their words. The bar that they stand in makes all as wide as the widest is when it
 * is made, before style sheets have reached them, and keeps that width when a button's words change. FX thread.
 */
final class WholeButtons {
    private WholeButtons() {}

    /** To be called as the dialog opens. */
    static void in(DialogPane pane) {
        List<Button> buttons = pane.getButtonTypes().stream()
                .map(pane::lookupButton)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        for (Button button : buttons) {
            ButtonBar.setButtonUniformSize(button, false);
            button.setPrefWidth(Region.USE_COMPUTED_SIZE);
        }
        pane.applyCss();
        buttons.forEach(WholeButtons::keep);
        pane.getScene().addPreLayoutPulseListener(() -> buttons.forEach(WholeButtons::keep));
    }

    /** The bar's own least width is for buttons of few letters only. */
    private static void keep(Button button) {
        double least = bar(button);
        button.setMinWidth(button.prefWidth(-1) > least ? Region.USE_PREF_SIZE : least);
    }

    private static double bar(Node button) {
        for (Node n = button; n != null; n = n.getParent()) {
            if (n instanceof ButtonBar bar) {
                return bar.getButtonMinWidth();
            }
        }
        return 0;
    }
}
