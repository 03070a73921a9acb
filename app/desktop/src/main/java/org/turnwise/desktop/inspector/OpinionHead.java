package org.turnwise.desktop.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;

/** Whose opinion is shown, as a drop-down list of the session's runs, and what another run said that it is held against. */
final class OpinionHead {
    private static final Texts TEXTS = Texts.of(OpinionHead.class);

    private final RunChoice runs;
    private final MenuButton button = new MenuButton();
    private final Tooltip help = new Tooltip();
    private final Label compared = Pieces.muted("");
    private final VBox box;

    OpinionHead(RunChoice runs) {
        this.runs = runs;
        button.setId("opinion-of");
        button.getStyleClass().addAll("opinion-of", "small");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(help);
        compared.setId("compared");
        compared.setMinHeight(Region.USE_PREF_SIZE);
        box = new VBox(2, button, compared);
    }

    Node node() {
        return box;
    }

    /** What the list offers. */
    void menu(CommandMenu menu) {
        button.getItems().setAll(menu.items());
    }

    /** @param early whether what is shown of the turn comes from an analysis under way */
    void show(TurnRow turn, LabelScheme scheme, boolean early) {
        Optional<AnalysisRun> shown = runs.shown();
        String said = early
                ? TEXTS.get("by.early")
                : TEXTS.get("by.run", shown.map(runs::words).orElse(""));
        if (!button.getText().equals(said)) {
            button.setText(said);
            button.setAccessibleText(TEXTS.get("by.spoken", said));
        }
        help.setText(shown.map(runs.inWords()::full).orElse(""));
        String other = early ? "" : comparison(turn, scheme);
        compared.setText(other);
        Pieces.present(compared, !other.isEmpty());
    }

    private String comparison(TurnRow turn, LabelScheme scheme) {
        Optional<AnalysisRun> run = runs.comparedProperty().get();
        if (run.isEmpty()) {
            return "";
        }
        LabelColours names = new LabelColours(scheme);
        String there = runs.words(run.get());
        Optional<String> other = runs.compared(turn.id()).map(Prediction::label);
        Optional<String> here = turn.modelLabel();
        if (other.isEmpty() || here.isEmpty()) {
            return here.isEmpty()
                    ? TEXTS.get("compared.nothingHere", there)
                    : TEXTS.get("compared.nothingThere", there);
        }
        return other.equals(here)
                ? TEXTS.get("compared.both", there, names.name(here.get()))
                : TEXTS.get("compared.differ", there, names.name(here.get()), names.name(other.get()));
    }
}
