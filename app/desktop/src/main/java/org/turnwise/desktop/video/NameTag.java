package org.turnwise.desktop.video;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.turnwise.desktop.wording.Texts;

/** In a picture's corner, where there are several: which recording it is, and whether its sound is heard. */
final class NameTag extends HBox {
    private static final Texts TEXTS = Texts.of(NameTag.class);

    private final Companions companions;
    private final int number;
    private final FontIcon sign = new FontIcon(MaterialDesignV.VOLUME_OFF);
    private final Button hear = new Button();
    private final Label name = new Label();

    NameTag(Companions companions, int number) {
        this.companions = companions;
        this.number = number;
        getStyleClass().add("player-tag");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        hear.setGraphic(sign);
        hear.setId("hear-recording-" + number);
        hear.getStyleClass().add("player-tag-button");
        hear.setFocusTraversable(false);
        hear.setTooltip(new Tooltip(TEXTS.get("further.hear")));
        hear.setOnAction(e -> companions.hear(number));
        name.setId("recording-name-" + number);
        getChildren().addAll(hear, name);
        companions.heardProperty().addListener((o, was, is) -> show());
        companions.allProperty().addListener((o, was, is) -> show());
        companions.silentProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        boolean several = companions.count() > 1;
        setVisible(several);
        setManaged(several);
        if (number < companions.count()) {
            boolean silent = companions.silentProperty().get().contains(number);
            boolean heard = !silent && companions.heardProperty().get() == number;
            sign.setIconCode(heard ? MaterialDesignV.VOLUME_HIGH : MaterialDesignV.VOLUME_OFF);
            hear.setAccessibleText(
                    heard
                            ? TEXTS.get("further.heard", companions.name(number))
                            : TEXTS.get("further.hearThis", companions.name(number)));
            String called = companions.name(number);
            name.setText(silent ? TEXTS.get("further.silent", called) : called);
        }
    }
}
