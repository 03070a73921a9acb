package org.turnwise.desktop.inspector;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.explaining.WhatIfModel;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;

/** Switches that mute the turn's words, voice or face, and what the model says without them. */
final class WhatIfPart {
    private static final Texts TEXTS = Texts.of(WhatIfPart.class);

    private final WhatIfModel model;
    private final Map<Modality, Switch> switches = new EnumMap<>(Modality.class);
    private final Label answer = new Label();
    private final VBox box = new VBox(4);

    /** The place around a switch can be pointed at also while the switch is greyed. */
    private record Switch(ToggleButton button, StackPane place, Tooltip help) {}

    WhatIfPart(WhatIfModel model) {
        this.model = model;
        HBox row = new HBox(4, Pieces.muted(TEXTS.get("whatIf.row")));
        row.setAlignment(Pos.CENTER_LEFT);
        for (Modality modality : Modality.values()) {
            Switch one = made(modality);
            switches.put(modality, one);
            row.getChildren().add(one.place());
        }
        answer.setId("what-if-answer");
        answer.setWrapText(true);
        answer.setMinHeight(Region.USE_PREF_SIZE);
        answer.getStyleClass().add("small");
        box.getChildren().addAll(row, answer);
    }

    Node node() {
        return box;
    }

    void show(Prediction prediction, LabelScheme scheme) {
        boolean can = model.canAsk();
        switches.forEach((modality, one) -> {
            ModalityEvidence evidence = prediction.evidence().get(modality);
            boolean there = evidence instanceof ModalityEvidence.Available;
            one.button().setDisable(!there || !can);
            one.button().setSelected(model.isMuted(modality));
            String reason = evidence instanceof ModalityEvidence.Missing missing ? missing.reason() : "";
            one.help().setText(WhatIfWords.help(modality, there ? "" : Explanation.notAvailable(reason), can));
        });
        answer.setText(WhatIfWords.of(model.stateProperty().get(), prediction, new LabelColours(scheme)::name));
    }

    private Switch made(Modality modality) {
        ToggleButton button = new ToggleButton(Explanation.word(modality));
        button.setId("without-" + id(modality));
        button.getStyleClass().addAll("what-if-switch", "small");
        button.setAccessibleText(WhatIfWords.without(Set.of(modality)));
        button.setOnAction(e -> {
            if (button.isSelected()) {
                model.mute(modality);
            } else {
                model.unmute(modality);
            }
        });
        StackPane place = new StackPane(button);
        Tooltip help = new Tooltip();
        help.setWrapText(true);
        help.setMaxWidth(340);
        Tooltip.install(place, help);
        return new Switch(button, place, help);
    }

    private static String id(Modality modality) {
        return switch (modality) {
            case TEXT -> "words";
            case AUDIO -> "voice";
            case VISUAL -> "face";
        };
    }
}
