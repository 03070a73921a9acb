package org.turnwise.desktop.video;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** What stands in the picture's place where there is no picture: what, why, and a button that does something about it. */
final class PlayerMessage extends VBox {
    private final FontIcon icon = new FontIcon(MaterialDesignF.FILM);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Button act = new Button();

    /** @param findRecording lets the annotator say where the recording is */
    PlayerMessage(Runnable findRecording) {
        setId("player-message");
        getStyleClass().add("player-message");
        setAlignment(Pos.CENTER);
        setSpacing(8);
        icon.getStyleClass().add("player-message-icon");
        title.getStyleClass().add("player-message-title");
        for (Label label : new Label[] {title, detail}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setAlignment(Pos.CENTER);
            label.setMaxWidth(440);
        }
        title.setId("player-message-title");
        detail.setId("player-message-detail");
        detail.getStyleClass().add("player-message-detail");
        act.setId("find-recording");
        act.setOnAction(e -> findRecording.run());
        getChildren().addAll(icon, title, detail, act);
    }

    void show(Screen screen) {
        setVisible(!(screen instanceof Screen.Picture));
        if (screen instanceof Screen.NoRecording) {
            say(
                    MaterialDesignF.FILM,
                    "No recording",
                    "This session has a transcript only.",
                    Optional.of("Add a recording\u2026"));
        } else if (screen instanceof Screen.Preparing preparing) {
            say(MaterialDesignT.TIMER_SAND, preparing.words(), "", Optional.empty());
        } else if (screen instanceof Screen.SoundOnly sound) {
            say(MaterialDesignV.VOLUME_HIGH, "Sound only", sound.fileName(), Optional.empty());
        } else if (screen instanceof Screen.NotFound missing) {
            say(
                    MaterialDesignF.FILE_QUESTION_OUTLINE,
                    "The recording is not where it was",
                    "Looked for " + missing.expected() + ". Labelling works without it.",
                    Optional.of("Find it\u2026"));
        } else if (screen instanceof Screen.CannotPlay cannot) {
            say(
                    MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                    "The recording cannot be played",
                    cannot.why(),
                    Optional.of("Choose another file\u2026"));
        }
    }

    private void say(Ikon sign, String what, String more, Optional<String> button) {
        icon.setIconCode(sign);
        title.setText(what);
        detail.setText(more);
        detail.setVisible(!more.isEmpty());
        detail.setManaged(!more.isEmpty());
        act.setText(button.orElse(""));
        act.setVisible(button.isPresent());
        act.setManaged(button.isPresent());
    }
}
