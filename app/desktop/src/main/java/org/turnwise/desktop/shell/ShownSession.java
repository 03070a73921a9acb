package org.turnwise.desktop.shell;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * The session as it is and as its annotator may see it, and the rows made of that; follows what is changed and what more of
 * the file is read. Confined to the FX thread.
 */
final class ShownSession {
    private Veil veil;
    private final SessionProperty whole;
    private final SessionProperty seen;
    private final ReadOnlyObjectWrapper<Annotator> annotator;
    private final ReadOnlyObjectWrapper<LabelScheme> scheme;
    private final ReadOnlyBooleanWrapper complete;
    private final ShownPredictions predictions;
    private final RowList rows = new RowList();
    private Optional<Set<TurnId>> touched = Optional.empty();
    private UnaryOperator<LabelScheme> dress = UnaryOperator.identity();

    ShownSession(Opened opened, Annotator annotator) {
        this.veil = opened.veil();
        this.whole = new SessionProperty(this, opened.session());
        this.seen = new SessionProperty(this, opened.seen());
        this.annotator = new ReadOnlyObjectWrapper<>(annotator);
        this.scheme = new ReadOnlyObjectWrapper<>(Opened.activeScheme(opened.session()));
        this.complete = new ReadOnlyBooleanWrapper(opened.complete());
        this.predictions =
                new ShownPredictions(opened.session().latestRun(scheme.get().id()));
        predictions.onChange(this::remakeRows, this::turnRows);
        this.annotator.addListener((o, was, is) -> remakeRows());
        rows.show(opened.rows());
    }

    Veil veil() {
        return veil;
    }

    SessionProperty whole() {
        return whole;
    }

    SessionProperty seen() {
        return seen;
    }

    ReadOnlyObjectWrapper<Annotator> annotator() {
        return annotator;
    }

    ReadOnlyObjectWrapper<LabelScheme> scheme() {
        return scheme;
    }

    /** Whether there is nothing left to read. */
    ReadOnlyBooleanWrapper complete() {
        return complete;
    }

    ShownPredictions predictions() {
        return predictions;
    }

    RowList rows() {
        return rows;
    }

    /** The first turn without a label, or else the first; empty where there is none. */
    Optional<TurnId> firstToDo() {
        return rows.firstToDo().or(() -> rows.near(0));
    }

    /** The turns by which what is seen changed last; empty where that is not known. */
    Optional<Set<TurnId>> touched() {
        return touched;
    }

    void work(Annotator as) {
        veil.annotator(as.id());
        seen.set(veil.over(whole.get()));
        annotator.set(as);
    }

    void dress(UnaryOperator<LabelScheme> wanted) {
        dress = wanted;
        scheme.set(dressed(Opened.activeScheme(whole.get())));
    }

    LabelScheme dressed(LabelScheme other) {
        return dress.apply(other);
    }

    Map<TurnId, Prediction> earlyPredictions() {
        return veil.over(whole.get(), predictions.seenEarly(scheme.get()));
    }

    void follow(SessionChange change) {
        Session before = whole.get();
        Session after = change.after();
        Set<TurnId> affected = change.affectedTurns();
        show(before, after, veil.follow(seen.get(), change), Optional.of(affected));
        boolean sameLines = before.turns() == after.turns() || rows.keeps(after.turns(), affected);
        if (sameLines && TurnRows.onlyTurns(before, after)) {
            rows.follow(maker(), seen.get(), earlyPredictions(), affected);
        } else {
            remakeRows();
        }
    }

    /** More of the session was read, which was changed by nothing else meanwhile. */
    void follow(Opened read) {
        Session before = whole.get();
        Session after = read.session();
        boolean sameAnnotator = read.maker().annotator().equals(annotator.get().id());
        veil = read.veil();
        veil.annotator(annotator.get().id());
        show(before, after, sameAnnotator ? read.seen() : veil.over(after), Optional.empty());
        complete.set(read.complete());
        if (!maker().equals(read.maker()) || !predictions.early().get().isEmpty()) {
            remakeRows();
        } else if (before.turns() == after.turns()) {
            rows.showOpinions(read.rows());
        } else {
            rows.show(read.rows());
        }
    }

    private void show(Session before, Session after, Session visible, Optional<Set<TurnId>> changed) {
        touched = changed;
        whole.set(after);
        seen.set(visible);
        LabelScheme active = Opened.activeScheme(after);
        if (active != Opened.activeScheme(before)) {
            scheme.set(dressed(active));
        }
        predictions.follow(before, after, scheme.get().id());
    }

    private void remakeRows() {
        rows.follow(maker(), seen.get(), earlyPredictions());
    }

    /** The same rows without or with the model's opinion. */
    private void turnRows() {
        if (!rows.turn(predictions, maker(), seen.get())) {
            remakeRows();
        }
    }

    private TurnRows maker() {
        return new TurnRows(annotator.get().id(), scheme.get().id(), predictions.seenRun());
    }
}
