package org.turnwise.desktop.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.Turn;

/** Who may speak the chosen turn: the session's speakers, to be found by typing how a name begins, or a new one. */
public final class SpeakerMenu {
    private static final Texts TEXTS = Texts.of(SpeakerMenu.class);

    private final FxSession session;
    private final TurnEditing editing;
    private final Supplier<Optional<String>> askName;
    private final ContextMenu menu = new ContextMenu();

    /** @param askName asks for a new speaker's name; empty where none was given */
    public SpeakerMenu(FxSession session, TurnEditing editing, Supplier<Optional<String>> askName) {
        this.session = session;
        this.editing = editing;
        this.askName = askName;
        menu.setId("speaker-menu");
        new TypedChoice(menu).follow();
    }

    /** Shows the menu under the node; nothing where no turn is chosen. */
    public void show(Node under) {
        session.selectedTurn().ifPresent(turn -> {
            menu.getItems().setAll(items(turn));
            menu.show(under, Side.BOTTOM, 0, 0);
        });
    }

    private List<MenuItem> items(Turn turn) {
        List<MenuItem> items = new java.util.ArrayList<>();
        session.session().speakers().values().stream()
                .sorted(Comparator.comparing(Speaker::name))
                .forEach(speaker -> items.add(of(turn, speaker)));
        MenuItem other = new MenuItem(TEXTS.get("speaker.new"));
        other.setOnAction(e -> askName.get().ifPresent(name -> editing.speakerNamed(turn.id(), name)));
        items.add(new SeparatorMenuItem());
        items.add(other);
        return items;
    }

    private MenuItem of(Turn turn, Speaker speaker) {
        RadioMenuItem item = new RadioMenuItem(speaker.name());
        item.setMnemonicParsing(false);
        item.setSelected(turn.speaker().equals(speaker.id()));
        item.setOnAction(e -> editing.speaker(turn.id(), speaker));
        return item;
    }
}
