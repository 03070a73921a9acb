package org.turnwise.desktop.labels;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;

/**
 * The keys beside those of the labels, each shown only while it does something. Those that come and go with the turn
 * chosen stand last and keep their room, so that nothing moves. FX thread.
 */
final class KeyHints {
    private static final Texts TEXTS = Texts.of(KeyHints.class);

    private final FxSession session;
    private final FlowPane hints = new FlowPane(12, 4);

    KeyHints(FxSession session) {
        this.session = session;
        if (!session.readOnly()) {
            add("clear", TEXTS.get("hint.backspace"), new Label(TEXTS.get("hint.clear")));
            add("flag", "F", new Label(TEXTS.get("hint.flag")));
        }
        add("keys", "?", new Label(TEXTS.get("hint.keys")));
        Observable[] opinions = {
            session.wholeProperty(),
            session.annotatorProperty(),
            session.shownRunProperty(),
            session.earlyProperty(),
            session.predictionsVisibleProperty()
        };
        Label onward = new Label();
        onward.textProperty().bind(Bindings.createStringBinding(this::onward, opinions));
        add("next", "N", onward).visibleProperty().bind(Bindings.createBooleanBinding(this::leadsOn, opinions));
        if (!session.readOnly()) {
            add("accept", TEXTS.get("hint.enter"), new Label(TEXTS.get("hint.accept")))
                    .visibleProperty()
                    .bind(Bindings.createBooleanBinding(this::acceptable, session.rows(), session.selectedProperty()));
        }
        hints.getStyleClass().add("only-with-room");
    }

    Node node() {
        return hints;
    }

    /** A key as it looks on a keyboard. */
    static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    private String onward() {
        return TEXTS.get(session.blind().all() ? "hint.nextUnlabelled" : "hint.next");
    }

    /** Whether turns begin blind or a model's opinion of any of them can be seen. */
    private boolean leadsOn() {
        boolean said = session.shownRunProperty().get().isPresent()
                || !session.earlyProperty().get().isEmpty();
        return session.blind().all()
                || said && session.predictionsVisibleProperty().get();
    }

    private boolean acceptable() {
        return session.selectedRow().flatMap(TurnRow::modelLabel).isPresent();
    }

    private Node add(String id, String key, Label words) {
        words.getStyleClass().addAll("muted", "small");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox hint = new HBox(4, cap(key), words);
        hint.setId("hint-" + id);
        hint.setAlignment(Pos.CENTER_LEFT);
        hints.getChildren().add(hint);
        return hint;
    }
}
