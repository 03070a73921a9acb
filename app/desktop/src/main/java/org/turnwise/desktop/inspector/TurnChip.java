package org.turnwise.desktop.inspector;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TurnId;

/** Another turn by its number: a click plays it and leaves the chosen one chosen, Ctrl+click goes there. Stays, is filled. */
final class TurnChip extends Button {
    private static final Texts TEXTS = Texts.of(TurnChip.class);

    private final FxSession session;
    private final PlaybackModel player;
    private final Tooltip help = new Tooltip();
    private Optional<TurnId> turn = Optional.empty();

    TurnChip(FxSession session, PlaybackModel player) {
        this.session = session;
        this.player = player;
        getStyleClass().addAll("turn-chip", "small", "figures");
        setMinWidth(USE_PREF_SIZE);
        help.setWrapText(true);
        help.setMaxWidth(340);
        setTooltip(help);
        setOnAction(e -> play());
        // A button itself takes no click with a modifier.
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.isShortcutDown() && e.getButton() == MouseButton.PRIMARY) {
                turn.ifPresent(session::select);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                turn.ifPresent(session::select);
                e.consume();
            }
        });
    }

    private void play() {
        turn.flatMap(session.session().turns()::find).ifPresent(player::playTurn);
    }

    /** @param more what is said of the turn behind its number, and in a sentence when it is pointed at */
    void show(TurnRow row, String more, String sentence) {
        String number = session.selected().equals(Optional.of(row.id()))
                ? TEXTS.get("chip.this")
                : TEXTS.get("chip.turn", row.number());
        setText(number + more);
        help.setText(TEXTS.get("chip.help", row.turn().text(), row.speakerName(), sentence));
        setAccessibleText(number + more + ": " + row.turn().text());
        turn = Optional.of(row.id());
    }
}
