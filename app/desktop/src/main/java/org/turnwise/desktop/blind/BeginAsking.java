package org.turnwise.desktop.blind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;

/** Asks whether to go on with the practice of a training before; each answer has a key of its own. FX thread. */
public final class BeginAsking implements Training.Beginning {
    private static final Texts TEXTS = Texts.of(BeginAsking.class);

    private final Window owner;

    public BeginAsking(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Training.Start> ask(int practised, int known) {
        ButtonType goOn = button("begin.goOn", "begin.goOnKey", ButtonBar.ButtonData.OK_DONE);
        ButtonType anew = button("begin.anew", "begin.anewKey", ButtonBar.ButtonData.OTHER);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("begin.title"));
        Label words = new Label(TEXTS.get("begin.words", practised, known));
        words.setWrapText(true);
        words.setPrefWidth(440);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dialog-content");
        DialogPane pane = dialog.getDialogPane();
        pane.setId("training-begin");
        pane.setContent(words);
        pane.getButtonTypes().setAll(goOn, anew, ButtonType.CANCEL);
        pane.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            for (ButtonType type : List.of(goOn, anew)) {
                if (type.getText().endsWith("(" + event.getCharacter().toUpperCase(Locale.ROOT) + ")")) {
                    ((Button) pane.lookupButton(type)).fire();
                }
            }
        });
        Themes.style(pane.getScene());
        return dialog.showAndWait()
                .filter(type -> type == goOn || type == anew)
                .map(type -> type == goOn ? Training.Start.GO_ON : Training.Start.ANEW);
    }

    private static ButtonType button(String words, String key, ButtonBar.ButtonData place) {
        return new ButtonType(TEXTS.get(words, TEXTS.get(key)), place);
    }
}
