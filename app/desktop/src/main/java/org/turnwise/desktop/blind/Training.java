package org.turnwise.desktop.blind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.turnwise.analysis.statistics.Score;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.TurnId;

/**
 * Practice on turns whose labels are known (gold). While it is on, labels are given under an annotator of their own,
 * "NAME (training)", nothing of what others say is seen before the label, and after each label it is said whether it was
 * right. Only the first label of each turn counts, whenever it was given, until practice is begun anew. Confined to the FX thread.
 */
public final class Training {
    private static final Texts TEXTS = Texts.of(Training.class);

    /** With fewer answers kappa says next to nothing: its standard error is above a tenth. */
    private static final int ENOUGH_FOR_KAPPA = 20;

    private static final long NOTHING_BEFORE = 0;

    /** What an annotator does. */
    private static final Set<UndoStep.Kind> OWN = Set.of(UndoStep.Kind.EDIT, UndoStep.Kind.PRACTICE);

    private final FxSession session;
    private final Annotator self;
    private final Beginning asking;
    private final Consumer<Set<TurnId>> showOnly;
    private final Consumer<String> say;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Feedback>> feedback = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<TurnId, String> answers = new HashMap<>();
    private long before = NOTHING_BEFORE;

    /** How to begin where there is practice from before. */
    public enum Start {
        /** With the first turn that is not practised yet; what was answered counts. */
        GO_ON,
        /** With the first turn; what was practised is taken away and counts no more. */
        ANEW
    }

    /** Asks how to begin. */
    public interface Beginning {
        /**
         * Empty where training is not to begin at all.
         *
         * @param practised how many of the known turns are practised already
         */
        Optional<Start> ask(int practised, int known);
    }

    /**
     * @param asking asked where there is practice from before
     * @param showOnly shows these turns in the table; an empty set stands for all
     * @param say a passing remark to the annotator; answers are not told by it, for they stand next to the label keys
     */
    public Training(FxSession session, Beginning asking, Consumer<Set<TurnId>> showOnly, Consumer<String> say) {
        this.session = session;
        this.asking = asking;
        this.self = session.annotator();
        this.showOnly = showOnly;
        this.say = say;
        session.rows().addListener(this::follow);
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** What is to be seen of the newest answer as long as training lasts; empty where it is not on. */
    public ReadOnlyObjectProperty<Optional<Feedback>> feedbackProperty() {
        return feedback.getReadOnlyProperty();
    }

    /** Begins; says why not where there is nothing to train on. */
    public void begin() {
        Set<TurnId> known = known();
        if (session.readOnly()) {
            say.accept(TEXTS.get("training.readOnly"));
        } else if (known.isEmpty()) {
            say.accept(TEXTS.get("training.noGold", session.scheme().name()));
        } else if (!on.get()) {
            begin(known);
        }
    }

    private void begin(Set<TurnId> known) {
        int practised = practised(known);
        Optional<Start> how = practised == 0 ? Optional.of(Start.GO_ON) : asking.ask(practised, known.size());
        how.ifPresent(start -> {
            if (start == Start.ANEW) {
                PracticeRecord record = record();
                session.submitFor(record::anew).thenAccept(cleared -> practise(known));
            } else {
                practise(known);
            }
        });
    }

    private int practised(Set<TurnId> known) {
        PracticeRecord record = record();
        return (int) known.stream()
                .map(turn ->
                        session.whole().annotation(turn, record.practising().id(), record.scheme()))
                .filter(a -> a.flatMap(Annotation::label).isPresent())
                .count();
    }

    private PracticeRecord record() {
        return new PracticeRecord(self.inTraining(), session.scheme().id());
    }

    private void practise(Set<TurnId> known) {
        answers.clear();
        before = Long.MAX_VALUE;
        session.find(SessionEditor::nextUndo)
                .thenAccept(step -> before = step.map(UndoStep::position).orElse(NOTHING_BEFORE));
        session.work(self.inTraining());
        Optional<TurnId> first = session.rows().stream()
                .filter(row -> row.gold().isPresent() && row.humanLabel().isEmpty())
                .map(TurnRow::id)
                .findFirst();
        first.ifPresent(session::select);
        showOnly.accept(known);
        on.set(true);
        tell(
                Feedback.Verdict.NONE_YET,
                first.isPresent() ? begun(known.size()) : TEXTS.get("training.allPractised", known.size()));
        remember(known);
    }

    /** Goes back to the annotator's own labels. */
    public void end() {
        if (on.get()) {
            session.work(self);
            showOnly.accept(Set.of());
            on.set(false);
            feedback.set(Optional.empty());
            Score score = score();
            say.accept(
                    score.right().all() == 0
                            ? TEXTS.get("training.ended")
                            : TEXTS.get("training.endedScore", words(score)));
        }
    }

    /**
     * The steps that an undo takes back without asking, because what they did is shown: in training those since it began,
     * outside of it all but practice; never what models found, nor that turns begin blind.
     */
    public Predicate<UndoStep> shown() {
        long since = before;
        return on.get()
                ? step -> OWN.contains(step.kind()) && step.position() > since
                : step -> step.kind() == UndoStep.Kind.EDIT;
    }

    private static String begun(int turns) {
        return TEXTS.get("training.begun", turns)
                + " "
                + TEXTS.get(turns < ENOUGH_FOR_KAPPA ? "training.noKappa" : "training.kappaLater", ENOUGH_FOR_KAPPA);
    }

    /** What was answered in training before, the first answers only. */
    private void remember(Set<TurnId> known) {
        PracticeRecord record = record();
        session.find(e -> record.answers(e, known)).thenAccept(answers::putAll);
    }

    private Set<TurnId> known() {
        return session.rows().stream()
                .filter(row -> row.gold().isPresent())
                .map(TurnRow::id)
                .collect(Collectors.toSet());
    }

    private void follow(ListChangeListener.Change<? extends TurnRow> change) {
        if (!session.annotator().training()) {
            return;
        }
        List<TurnRow> answered = new ArrayList<>();
        List<TurnRow> taken = new ArrayList<>();
        while (change.next()) {
            List<? extends TurnRow> before = change.wasReplaced() ? change.getRemoved() : List.of();
            for (int i = 0; i < change.getAddedSize() && before.size() == change.getAddedSize(); i++) {
                TurnRow row = change.getAddedSubList().get(i);
                boolean other = row.id().equals(before.get(i).id())
                        && !row.humanLabel().equals(before.get(i).humanLabel());
                if (other && row.gold().isPresent()) {
                    (row.humanLabel().isPresent() ? answered : taken).add(row);
                }
            }
        }
        // a change of many rows is another annotator or another session, and no answer
        if (answered.size() + taken.size() == 1) {
            answered.forEach(this::answered);
            taken.forEach(this::takenBack);
        }
    }

    /** No verdict stays of a label that is there no more, whether it was undone or cleared. */
    private void takenBack(TurnRow row) {
        Score score = score();
        tell(
                Feedback.Verdict.NONE_YET,
                score.right().all() == 0
                        ? TEXTS.get("training.takenBack", row.number())
                        : TEXTS.get("training.takenBackScore", row.number(), words(score)));
    }

    private void answered(TurnRow row) {
        String given = row.humanLabel().orElseThrow();
        String known = row.gold().orElseThrow().label();
        boolean again = answers.putIfAbsent(row.id(), given) != null;
        LabelColours names = new LabelColours(session.scheme());
        String score = words(score());
        if (given.equals(known)) {
            tell(
                    Feedback.Verdict.RIGHT,
                    again
                            ? TEXTS.get("training.rightAgain", row.number(), names.name(known), score)
                            : TEXTS.get("training.right", row.number(), names.name(known), score));
        } else {
            tell(
                    Feedback.Verdict.WRONG,
                    again
                            ? TEXTS.get(
                                    "training.wrongAgain", row.number(), names.name(given), names.name(known), score)
                            : TEXTS.get("training.wrong", row.number(), names.name(given), names.name(known), score));
        }
    }

    private void tell(Feedback.Verdict verdict, String words) {
        feedback.set(Optional.of(new Feedback(verdict, words)));
    }

    /** The first answers given so far, held against the known labels. */
    Score score() {
        List<Score.Answer> all = new ArrayList<>();
        answers.forEach((turn, given) -> session.row(turn)
                .flatMap(TurnRow::gold)
                .ifPresent(gold -> all.add(new Score.Answer(given, gold.label()))));
        return Score.of(all);
    }

    /** "9 of 12 right (75 %)"; with kappa where there are enough answers to speak of it. */
    static String words(Score score) {
        int hits = score.right().hits();
        int all = score.right().all();
        double percent = 100 * score.right().share();
        return score.kappa()
                .filter(k -> all >= ENOUGH_FOR_KAPPA)
                .map(k -> TEXTS.get("training.scoreKappa", hits, all, percent, k.value()))
                .orElseGet(() -> TEXTS.get("training.score", hits, all, percent));
    }

    /** For the status line; empty where one is not training. */
    String line() {
        return session.annotator().training() ? TEXTS.get("training.line") : "";
    }
}
