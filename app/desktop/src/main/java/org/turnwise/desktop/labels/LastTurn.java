package org.turnwise.desktop.labels;

import java.util.Optional;
import java.util.function.Consumer;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnOrder;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TurnId;

/**
 * Says that a label was that of the last turn and what is left to do; and where it took the place of another, that too,
 * for whoever goes on pressing keys has not noticed.
 */
public final class LastTurn implements LabelNews {
    private static final Texts TEXTS = Texts.of(LastTurn.class);

    private final FxSession session;
    private final TurnOrder order;
    private final Consumer<String> say;

    /** @param say a passing remark to the annotator */
    public LastTurn(FxSession session, TurnOrder order, Consumer<String> say) {
        this.session = session;
        this.order = order;
        this.say = say;
    }

    @Override
    public void ended(TurnId turn, Optional<String> before) {
        String changed = session.row(turn)
                .flatMap(row -> before.flatMap(was -> row.humanLabel()
                        .filter(is -> !is.equals(was))
                        .map(is -> TEXTS.get("last.changed", row.number(), name(is), name(was)) + " ")))
                .orElse("");
        say.accept(changed + left());
    }

    private String left() {
        int listed = order.shown().size();
        int open = (int) order.shown().stream()
                .map(TurnRow::humanLabel)
                .filter(Optional::isEmpty)
                .count();
        if (listed == 0) {
            return TEXTS.get("last.none");
        }
        return open == 0 ? TEXTS.get("last.done", listed) : TEXTS.get("last.open", open, listed);
    }

    private String name(String label) {
        return new LabelColours(session.scheme()).name(label);
    }
}
