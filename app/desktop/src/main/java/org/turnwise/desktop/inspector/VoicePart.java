package org.turnwise.desktop.inspector;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.turnwise.analysis.audio.VoiceValue;
import org.turnwise.desktop.voice.TurnVoice;
import org.turnwise.desktop.voice.VoiceState;

/** How the turn is spoken: a few measured values, or why there are none. */
final class VoicePart {
    private static final Duration READ = Duration.seconds(60);
    private static final int IN_THE_GIST = 3;

    private final Fold fold;

    VoicePart(TurnVoice voice, Folds folds) {
        fold = new Fold(Folds.VOICE, "voice", folds);
        voice.stateProperty().addListener((o, was, is) -> show(is));
        show(voice.stateProperty().get());
    }

    Node node() {
        return fold.node();
    }

    private void show(VoiceState state) {
        if (state instanceof VoiceState.Measured measured) {
            fold.content(grid(measured.values(), measured.set()));
            fold.gist(measured.values().stream()
                    .limit(IN_THE_GIST)
                    .map(VoiceValue::value)
                    .collect(Collectors.joining(", ")));
        } else if (state instanceof VoiceState.Missing missing) {
            words(Explanation.notAvailable(missing.reason()));
        } else if (state instanceof VoiceState.Measuring) {
            words("measuring\u2026");
        } else {
            words("");
        }
    }

    private void words(String words) {
        Label label = new Label(words);
        label.setId("voice-missing");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("absent", "small");
        fold.content(label);
        fold.gist(words);
    }

    /** Two values to a line. */
    private static Node grid(List<VoiceValue> values, String set) {
        GridPane grid = new GridPane();
        grid.setId("voice-values");
        grid.setHgap(8);
        grid.setVgap(3);
        for (int i = 0; i < values.size(); i++) {
            VoiceValue one = values.get(i);
            Label name = new Label(one.name());
            name.getStyleClass().addAll("muted", "small");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(one.value());
            value.getStyleClass().addAll("figures", "small");
            value.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHgrow(value, Priority.ALWAYS);
            Tooltip help = new Tooltip(one.help() + "\nMeasured by " + set + ".");
            help.setWrapText(true);
            help.setMaxWidth(340);
            help.setShowDuration(READ);
            name.setTooltip(help);
            value.setTooltip(help);
            grid.add(name, i % 2 * 2, i / 2);
            grid.add(value, i % 2 * 2 + 1, i / 2);
        }
        return grid;
    }
}
