package org.turnwise.desktop.inspector;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.turnwise.analysis.audio.VoiceValue;
import org.turnwise.desktop.voice.TurnVoice;
import org.turnwise.desktop.voice.VoiceState;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;

/** How the turn is spoken: a few measured values, or why there are none. */
final class VoicePart {
    private static final Texts TEXTS = Texts.of(VoicePart.class);
    private static final Duration READ = Duration.seconds(60);
    private static final int IN_THE_GIST = 3;
    private static final double BETWEEN = 8;
    private static final double NAME_WIDTH = 66;
    private static final double PAIR_WIDTH = 124;

    private final Fold fold;

    VoicePart(TurnVoice voice, Folds folds) {
        fold = new Fold(Folds.VOICE, TEXTS.get("voice.title"), folds);
        voice.stateProperty().addListener((o, was, is) -> show(is));
        show(voice.stateProperty().get());
    }

    Node node() {
        return fold.node();
    }

    private void show(VoiceState state) {
        if (state instanceof VoiceState.Measured measured) {
            fold.content(content(measured));
            fold.gist(measured.values().stream()
                    .limit(IN_THE_GIST)
                    .map(VoiceValue::value)
                    .map(Said::sentence)
                    .collect(Collectors.joining(", ")));
        } else if (state instanceof VoiceState.Missing missing) {
            words(Explanation.notAvailable(missing.reason()));
        } else if (state instanceof VoiceState.Measuring) {
            words(TEXTS.get("voice.measuring"));
        } else {
            words("");
        }
    }

    private void words(String words) {
        Label label = said(words);
        label.setId("voice-missing");
        fold.content(label);
        fold.gist(words);
    }

    private static Node content(VoiceState.Measured measured) {
        Node list = list(measured.values(), measured.set());
        if (measured.remark().isEmpty()) {
            return list;
        }
        Label remark = said(TEXTS.get("voice.remark", measured.remark()));
        remark.setId("voice-remark");
        return new VBox(3, list, remark);
    }

    private static Label said(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("absent", "small");
        return label;
    }

    /** As many values to a line as there is room for, so that a narrow pane cuts none off. */
    private static Node list(List<VoiceValue> values, String set) {
        FlowPane lines = new FlowPane(BETWEEN, 3);
        lines.setId("voice-values");
        for (VoiceValue one : values) {
            Label name = new Label(Said.sentence(one.name()));
            name.getStyleClass().addAll("muted", "small");
            name.setMinWidth(NAME_WIDTH);
            Label value = new Label(Said.sentence(one.value()));
            value.getStyleClass().addAll("figures", "small");
            value.setMinWidth(Region.USE_PREF_SIZE);
            Tooltip help = new Tooltip(TEXTS.get("voice.help", Said.sentence(one.help()), set));
            help.setWrapText(true);
            help.setMaxWidth(340);
            help.setShowDuration(READ);
            name.setTooltip(help);
            value.setTooltip(help);
            HBox pair = new HBox(6, name, value);
            pair.setMinWidth(PAIR_WIDTH);
            lines.getChildren().add(pair);
        }
        return lines;
    }
}
