package org.turnwise.desktop.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnOrder;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Changes the turns of the session, each change one step to undo. Does nothing where no turn is chosen or the session
 * is read-only. Confined to the FX thread.
 */
public final class TurnEditing {
    private static final Texts TEXTS = Texts.of(TurnEditing.class);

    private static final String SPEAKER_CHANGED = "Change the speaker of a turn";

    private final FxSession session;
    private final TurnOrder order;
    private final Consumer<String> say;

    /**
     * @param order says which turn is next after a deleted one
     * @param say takes a passing remark for the annotator
     */
    public TurnEditing(FxSession session, TurnOrder order, Consumer<String> say) {
        this.session = session;
        this.order = order;
        this.say = say;
    }

    /** Deletes the chosen turn with all that was said of it, and chooses the next; after the last one the one before. */
    public void delete() {
        Optional<TurnRow> chosen = session.selectedRow();
        if (chosen.isEmpty() || session.readOnly()) {
            return;
        }
        TurnId turn = chosen.get().id();
        String done = TEXTS.get("editing.deleted", chosen.get().number());
        order.after(turn).or(() -> order.before(turn)).ifPresent(session::show);
        session.submitFor(now -> now.turns().find(turn).map(t -> new RemoveTurns(List.of(turn))))
                .thenAccept(change -> change.ifPresent(c -> say.accept(done)));
    }

    /** Gives the turn these words; blanks around them are left out. */
    public void words(TurnId turn, String typed) {
        String words = typed.strip();
        change(
                turn,
                (now, t) -> t.text().equals(words)
                        ? Optional.empty()
                        : Optional.of(new Several(
                                "Change the words of a turn",
                                List.<Edit>of(new ChangeTurns(List.of(t.withText(words)))))));
    }

    /** Gives the turn to a speaker of the session. */
    public void speaker(TurnId turn, Speaker speaker) {
        change(turn, (now, t) -> speaking(t, speaker, List.of()));
    }

    /** Gives the turn to the speaker of this name, who is added where the session has none; nothing without a name. */
    public void speakerNamed(TurnId turn, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return;
        }
        change(turn, (now, t) -> {
            Optional<Speaker> known = now.speakers().values().stream()
                    .filter(s -> s.name().equals(name))
                    .findFirst();
            if (known.isPresent()) {
                return speaking(t, known.get(), List.of());
            }
            Speaker added = new Speaker(freeId(now, name), name);
            return speaking(t, added, List.of(new AddSpeaker(added)));
        });
    }

    private static Optional<Edit> speaking(Turn turn, Speaker speaker, List<Edit> first) {
        if (turn.speaker().equals(speaker.id())) {
            return Optional.empty();
        }
        List<Edit> edits = new java.util.ArrayList<>(first);
        edits.add(new ChangeTurns(List.of(turn.withSpeaker(speaker.id()))));
        return Optional.of(new Several(SPEAKER_CHANGED, edits));
    }

    /** A renamed speaker keeps the id, so that a new one of the old name needs another. */
    private static String freeId(Session now, String name) {
        String id = name;
        for (int i = 2; now.speakers().containsKey(id); i++) {
            id = name + "-" + i;
        }
        return id;
    }

    private void change(TurnId turn, Change change) {
        if (!session.readOnly()) {
            session.submitFor(now -> now.turns().find(turn).flatMap(t -> change.of(now, t)));
        }
    }

    private interface Change {
        Optional<Edit> of(Session now, Turn turn);
    }
}
