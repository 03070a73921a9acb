package org.turnwise.desktop;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.TurnId;

/** The states that {@link StatePictures} draws of labelling beyond one key for each turn. */
final class LabelStates {
    private final StateShots shots;
    private final Program program;

    LabelStates(StateShots shots, Program program) {
        this.shots = shots;
        this.program = program;
    }

    void schemesAndTemplates() {
        shots.dialog("schemes", () -> program.commands().editSchemes());
        shots.dialog("schemes-scales", () -> {
            Platform.runLater(() -> {
                List.of("#scheme-copy", "#scheme-add-scale", "#scheme-add-scale")
                        .forEach(LabelStates::fireInFront);
                typeInFront("#scale-name-0", "Warmth");
                typeInFront("#scale-help-0", "1 cold, 5 warm");
                typeInFront("#scale-name-1", "Sarcasm");
                typeInFront("#scale-lowest-1", "7");
            });
            program.commands().editSchemes();
        });
        shots.dialog("schemes-copied", () -> {
            screen().session().submit(new SetGold(new GoldLabel(chosen(), "ekman-7", "joy", "answer key")));
            Platform.runLater(() -> {
                fireInFront("#scheme-copy");
                typeInFront("#scheme-name-4", "Schadenfreude");
            });
            program.commands().editSchemes();
        });
        shots.dialog("schemes-lost", () -> {
            Platform.runLater(() -> {
                fireInFront("#scheme-remove-0");
                Platform.runLater(() -> fireInFront("#schemes-apply"));
            });
            program.commands().editSchemes();
        });
        window("other-labels", () -> {
            Window.getWindows().stream()
                    .filter(w -> w != program.parts().stage())
                    .toList()
                    .forEach(Window::hide);
            screen().session().submit(new ChooseScheme("sentiment-3"));
        });
        window("own-labels-again", () -> screen().session().submit(new ChooseScheme("ekman-7")));
        shots.dialog("templates", () -> {
            program.parts()
                    .preferences()
                    .changeLabels(l -> l.withTemplates(List.of(
                            new LabelTemplate("Sarcasm", "anger", "joy", 50, true, "sarcastic"),
                            new LabelTemplate("Cannot be heard", "neutral", "", 25, false, "noise"))));
            program.orders().editTemplates(screen().session().scheme());
        });
        window("templates-given", () -> {});
    }

    void colours() {
        window("colours-bright", () -> {
            program.parts().window().hideOverlay();
            show(ColourSet.TOL_BRIGHT);
        });
        window("colours-lightness", () -> show(ColourSet.LIGHTNESS));
        window("colours-shipped", () -> show(ColourSet.OKABE_ITO));
    }

    /** The part with the scales is open by then. */
    void picturesAndShares() {
        window("pictures", () -> {
            screen().labelling().scale(chosen(), "vad", "valence", OptionalDouble.of(4));
            screen().labelling().scale(chosen(), "vad", "arousal", OptionalDouble.of(2.5));
        });
        window("shares", () -> {
            fire("#fold-scales");
            fire("#fold-shares");
            screen().labelling().shares(chosen(), "ekman-7", Map.of("joy", 0.55, "surprise", 0.3, "neutral", 0.15));
        });
        window("shares-folded", () -> fire("#fold-shares"));
    }

    /** What belongs to a moment of the recording and to no turn. */
    void momentsAndTraces() {
        window("markers", () -> {
            List.of(2_000L, 21_500L, 40_000L).forEach(at -> {
                screen().player().seek(at);
                screen().markers().setHere();
            });
            screen().markers()
                    .askedProperty()
                    .addListener((o, was, is) -> is.ifPresent(
                            m -> Platform.runLater(() -> screen().markers().say(m, "a door slams"))));
        });
        shots.dialog("trace", () -> program.orders().recordTrace());
    }

    private void show(ColourSet colours) {
        program.parts().preferences().changeLabels(l -> l.withColours(colours));
    }

    private void window(String name, Runnable open) {
        shots.window(name, open, () -> program.parts().tasks().running().isEmpty());
    }

    /** A part of the inspector, which is folded where room is scarce. */
    private void fire(String id) {
        program.parts().window().layout().openInspector();
        ((ButtonBase) program.parts().scene().lookup(id)).fire();
    }

    private static void fireInFront(String id) {
        ((ButtonBase) inFront(id)).fire();
    }

    private static void typeInFront(String id, String words) {
        ((TextField) inFront(id)).setText(words);
    }

    private static Node inFront(String id) {
        Window front = Window.getWindows().get(Window.getWindows().size() - 1);
        return front.getScene().lookup(id);
    }

    private TurnId chosen() {
        return screen().session().selected().orElseThrow();
    }

    private SessionScreen screen() {
        return program.screen().orElseThrow();
    }
}
