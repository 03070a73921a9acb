package org.turnwise.desktop.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Session;

/** Which keys are offered beside those of the labels. */
@ExtendWith(ApplicationExtension.class)
class KeyHintsTest {
    private static final List<String> ALL = List.of("clear", "flag", "all keys", "next unsure", "accept");

    @Test
    void where_the_models_opinion_is_seen_all_are() throws Exception {
        try (FxSession session = OpenSession.of(Conversations.analysed(6)).session()) {
            KeyHints hints = new KeyHints(session);
            assertEquals(ALL, offered(hints));
            session.predictionsVisibleProperty().set(false);
            assertEquals(List.of("clear", "flag", "all keys"), offered(hints));
            session.predictionsVisibleProperty().set(true);
            assertEquals(ALL, offered(hints));
            session.selectNone();
            assertEquals(List.of("clear", "flag", "all keys", "next unsure"), offered(hints));
        }
    }

    @Test
    void where_no_model_said_anything_nothing_of_it_is_offered() throws Exception {
        try (FxSession session = OpenSession.of(Conversations.plain(6)).session()) {
            assertEquals(List.of("clear", "flag", "all keys"), offered(new KeyHints(session)));
        }
    }

    @Test
    void what_is_hidden_until_the_own_label_can_be_accepted_from_then_on() throws Exception {
        OpenSession open = OpenSession.of(Conversations.analysed(6));
        try (FxSession session = open.session()) {
            KeyHints hints = new KeyHints(session);
            session.submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 1)));
            open.settle();
            assertEquals(List.of("clear", "flag", "all keys", "next unlabelled"), offered(hints));
            new Labelling(session, new TurnTableModel(session), () -> false, () -> Instant.EPOCH).label("joy");
            open.settle();
            assertEquals(List.of("clear", "flag", "all keys", "next unlabelled", "accept"), offered(hints));
        }
    }

    @Test
    void in_training_nothing_hidden_can_be_accepted() throws Exception {
        try (FxSession session = OpenSession.of(Conversations.analysed(6)).session()) {
            KeyHints hints = new KeyHints(session);
            session.work(session.annotator().inTraining());
            assertEquals(List.of("clear", "flag", "all keys", "next unlabelled"), offered(hints));
        }
    }

    @Test
    void what_can_only_be_read_is_not_changed_by_any_key() throws Exception {
        Session session = Conversations.analysed(6);
        MemoryJournal readOnly = new MemoryJournal() {
            @Override
            public Optional<ReadOnlyReason> readOnly() {
                return Optional.of(new ReadOnlyReason.HeldByUnknown());
            }
        };
        try (FxSession opened =
                OpenSession.by(() -> new SessionEditor(session, readOnly)).session()) {
            assertEquals(List.of("all keys", "next unsure"), offered(new KeyHints(opened)));
        }
    }

    private static List<String> offered(KeyHints hints) {
        return ((Parent) hints.node())
                .getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .map(hint -> ((Parent) hint).getChildrenUnmodifiable().get(1))
                        .map(words -> ((Label) words).getText())
                        .toList();
    }
}
