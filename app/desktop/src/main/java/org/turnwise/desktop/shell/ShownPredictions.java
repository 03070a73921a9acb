package org.turnwise.desktop.shell;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** What of the model's opinion is to be seen: of which analysis run, of one under way, or nothing. */
final class ShownPredictions {
    private final ReadOnlyObjectWrapper<Optional<AnalysisRun>> run;
    private final ReadOnlyObjectWrapper<Map<TurnId, Prediction>> early = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty visible = new SimpleBooleanProperty(true);

    ShownPredictions(Optional<AnalysisRun> run) {
        this.run = new ReadOnlyObjectWrapper<>(run);
    }

    /**
     * Calls whenever anything here changes.
     *
     * @param turned where it is only hidden, or seen again
     */
    void onChange(Runnable changed, Runnable turned) {
        run.addListener((o, was, is) -> changed.run());
        early.addListener((o, was, is) -> changed.run());
        visible.addListener((o, was, is) -> turned.run());
    }

    /** The run chosen, whether it is to be seen or not. */
    ReadOnlyObjectWrapper<Optional<AnalysisRun>> run() {
        return run;
    }

    /** After a change that brings other runs or another scheme to the fore, the newest run that can be read in it. */
    void follow(Session before, Session after, String scheme) {
        boolean stays = before.runs() == after.runs()
                && before.activeScheme().equals(after.activeScheme())
                && (before.schemes() == after.schemes() || reads(after, scheme));
        if (!stays) {
            run.set(after.latestRun(scheme));
        }
    }

    private boolean reads(Session session, String scheme) {
        return run.get().map(r -> session.speaks(r, scheme)).orElseGet(() -> session.latestRun(scheme)
                .isEmpty());
    }

    /** Of an analysis under way, as it came. */
    ReadOnlyObjectWrapper<Map<TurnId, Prediction>> early() {
        return early;
    }

    BooleanProperty visible() {
        return visible;
    }

    /** The run whose predictions are seen; empty while predictions are hidden. */
    Optional<String> seenRun() {
        return visible.get() ? recordedRun() : Optional.empty();
    }

    /** The run chosen, also while predictions are hidden. */
    Optional<String> recordedRun() {
        return run.get().map(AnalysisRun::id);
    }

    /** What is seen of an analysis under way: nothing where its labels are not the scheme's. */
    Map<TurnId, Prediction> seenEarly(LabelScheme scheme) {
        boolean fits = early.get().values().stream()
                .limit(1)
                .flatMap(p -> p.probabilities().keySet().stream())
                .allMatch(label -> scheme.label(label).isPresent());
        return fits && visible.get() ? early.get() : Map.of();
    }
}
