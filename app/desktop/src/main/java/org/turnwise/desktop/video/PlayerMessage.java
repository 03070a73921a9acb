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
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** What stands in the picture's place where there is no picture: what, why, and a button that does something about it. */
final class PlayerMessage extends VBox {
    private static final Texts TEXTS = Texts.of(PlayerMessage.class);

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
                    TEXTS.get("message.none"),
                    TEXTS.get("message.noneWhy"),
                    Optional.of(TEXTS.get("message.add")));
        } else if (screen instanceof Screen.Preparing preparing) {
            say(MaterialDesignT.TIMER_SAND, preparing.words(), "", Optional.empty());
        } else if (screen instanceof Screen.PicturesOver over) {
            String end = Times.exact(over.endMillis());
            say(
                    MaterialDesignF.FILMSTRIP_OFF,
                    TEXTS.get("message.over", end),
                    TEXTS.get("message.overWhy"),
                    Optional.empty());
        } else if (screen instanceof Screen.SoundOnly sound) {
            say(MaterialDesignV.VOLUME_HIGH, TEXTS.get("message.soundOnly"), sound.fileName(), Optional.empty());
        } else if (screen instanceof Screen.NotFound missing) {
            say(
                    MaterialDesignF.FILE_QUESTION_OUTLINE,
                    TEXTS.get("message.missing"),
                    TEXTS.get("message.missingWhere", missing.expected()),
                    Optional.of(TEXTS.get("message.find")));
        } else if (screen instanceof Screen.CannotPlay cannot) {
            say(
                    MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                    TEXTS.get("message.cannotPlay"),
                    cannot.why(),
                    Optional.of(TEXTS.get("message.another")));
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
