package org.turnwise.desktop.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Strips above the panes that say what is not as usual, why, and offer the button that mends it. */
public final class Banner {
    /** What a banner's button says and does. */
    public record Action(String text, Runnable run) {}

    private Banner() {}

    public static Node notice(String id, String words, Action... actions) {
        return strip(id, words, new FontIcon(MaterialDesignL.LOCK_OUTLINE), actions);
    }

    public static Node welcome(String id, String words, Action... actions) {
        Node strip = strip(id, words, new FontIcon(MaterialDesignI.INFORMATION_OUTLINE), actions);
        strip.getStyleClass().add("welcome-strip");
        return strip;
    }

    public static Node failure(String id, String words, Action... actions) {
        Node strip = strip(id, words, new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE), actions);
        strip.getStyleClass().add("failure");
        return strip;
    }

    private static Node strip(String id, String words, FontIcon icon, Action... actions) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox strip = new HBox(icon, label);
        for (Action action : actions) {
            Button button = new Button(action.text());
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(e -> action.run().run());
            strip.getChildren().add(button);
        }
        strip.getStyleClass().add("banner");
        strip.setId(id);
        return strip;
    }
}
