package org.turnwise.desktop.turns;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.RowArray;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.LatestAnswer;
import org.turnwise.session.model.Prediction;

/**
 * Filters and sorts the rows: few at once, many on another thread, while what is shown stays as it was and follows every
 * edit. A newer order overtakes an older one. What the model says is told by an order too: where it is taken from a row,
 * no order stays that was made with it. Confined to the FX thread.
 */
final class Arranging implements AutoCloseable {
    /** So many rows take less than a few milliseconds. */
    private static final int FEW = 1_000;

    /** More edits than this, while rows are being put in order, are not taken in afterwards: it is begun anew. */
    private static final int FEW_EDITS = 20;

    private final FxSession session;
    private final Runnable arrived;
    private final ShownRows shown = new ShownRows();
    private final LatestAnswer<Question, Answer> answers;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(false);
    /** Numbers of the rows that were changed since those were taken that are being put in order. */
    private final Set<Integer> edited = new LinkedHashSet<>();

    private RowOrder order = RowOrder.ALL_IN_TIME;
    private RowOrder wanted = order;

    private record Question(TurnRow[] rows, RowOrder order) {}

    private record Answer(TurnRow[] rows, RowOrder order) {}

    /** @param arrived called when rows have come in order that were not at once */
    Arranging(FxSession session, Runnable arrived, Executor background, Executor fx) {
        this.session = session;
        this.arrived = arrived;
        answers = new LatestAnswer<>(
                q -> new Answer(q.order().of(q.rows()), q.order()), this::take, this::giveUp, background, fx);
        atOnce(order);
    }

    ObservableList<TurnRow> list() {
        return shown.list();
    }

    /** Where the row of this number stands; -1 where it is not shown. */
    int placeOf(int number) {
        return shown.placeOf(number);
    }

    /** In which order the rows stand that are shown now. */
    RowOrder order() {
        return order;
    }

    /** Whether another order is on its way. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Whether the order asked for last could not be made: what is shown stands as it did before. */
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Whether all rows can be asked at once. */
    boolean few() {
        return session.rows().size() <= FEW;
    }

    TurnRow[] all() {
        return session.rows().toArray(TurnRow[]::new);
    }

    /** @return whether the rows stand so now; otherwise it is told when they do */
    boolean arrange(RowOrder asked) {
        wanted = asked;
        if (few() || asked.plain()) {
            atOnce(asked);
            return true;
        }
        if (!order.queue().isEmpty() && asked.queue().isEmpty()) {
            TurnRow[] inTime = shown.inTime(); // the queue tells what the model thinks: no longer than it is wished
            order = order.ofTime();
            shown.show(inTime, session.rows().size());
        }
        if (same(order, asked)) {
            stop();
            return true;
        }
        ask();
        return false;
    }

    private static boolean same(RowOrder one, RowOrder other) {
        return one.queue() == other.queue()
                && one.headers().equals(other.headers())
                && one.filter().equals(other.filter());
    }

    private void atOnce(RowOrder asked) {
        stop();
        order = asked;
        shown.show(asked.of(all()), session.rows().size());
    }

    private void ask() {
        failed.set(false);
        working.set(true);
        answers.ask(() -> {
            edited.clear();
            return new Question(all(), wanted);
        });
    }

    private void stop() {
        answers.forget();
        failed.set(false);
        working.set(false);
    }

    private void giveUp() {
        edited.clear();
        failed.set(true);
        working.set(false);
    }

    private void take(Answer answer) {
        working.set(false);
        order = answer.order();
        shown.show(answer.rows(), session.rows().size());
        edited.forEach(number -> shown.follow(session.rows().get(number - 1), order));
        edited.clear();
        arrived.run();
    }

    /** Takes in what changed of the rows. */
    void follow(ListChangeListener.Change<? extends TurnRow> change) {
        while (change.next()) {
            boolean sameTurns = RowArray.sameTurns(change);
            if (sameTurns && change.getAddedSize() == 1) {
                one(session.rows().get(change.getFrom()));
            } else {
                many(change, sameTurns);
                return;
            }
        }
    }

    private void one(TurnRow row) {
        shown.follow(row, order);
        if (working.get()) {
            edited.add(row.number());
            if (edited.size() > FEW_EDITS) {
                ask();
            }
        }
    }

    private void many(ListChangeListener.Change<? extends TurnRow> change, boolean sameTurns) {
        boolean asked = !order.plain() || !wanted.plain();
        if (asked && few() || !asked && !sameTurns) {
            atOnce(wanted);
            return;
        }
        boolean byContent = order.filter().isActive() || order.headers().isPresent();
        if (byContent && saidOtherwise(change.getRemoved(), sameTurns)) {
            order = RowOrder.ALL_IN_TIME;
            shown.show(all(), session.rows().size());
        } else if (RowArray.onlyOpinions(change)) {
            shown.renewOpinions(all());
        } else if (sameTurns) {
            shown.renew(all());
        } else {
            TurnRow[] left = shown.list().stream()
                    .flatMap(row -> session.row(row.id()).stream())
                    .toArray(TurnRow[]::new);
            shown.show(left, session.rows().size());
        }
        if (byContent || working.get() || !sameTurns) {
            ask();
        }
    }

    /** Whether the model said something of a turn that is hidden now, or something else. */
    private boolean saidOtherwise(List<? extends TurnRow> before, boolean sameTurns) {
        for (int i = 0; i < before.size(); i++) {
            TurnRow was = before.get(i);
            if (was.prediction().isPresent()) {
                Prediction said = was.prediction().get();
                Optional<TurnRow> is = sameTurns ? Optional.of(session.rows().get(i)) : session.row(was.id());
                if (is.isPresent()
                        && is.get().prediction().filter(p -> p == said).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is being put in order is of no interest any more. */
    @Override
    public void close() {
        stop();
    }
}
