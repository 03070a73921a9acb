package org.turnwise.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.Journal;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Session;

/** A journal that forgets when it is closed, for tests of view-models. */
public class MemoryJournal implements Journal {
    private record Step(Instant at, Edit edit, Edit inverse) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<AnnotationKey, Annotation> first = new LinkedHashMap<>();
    private final List<AnnotationVersion> versions = new ArrayList<>();
    private int done;
    private Optional<Session> now = Optional.empty();

    @Override
    public Entry append(SessionChange change, Edit inverse) {
        while (steps.size() > done) {
            steps.remove(steps.size() - 1);
        }
        return insert(change, inverse);
    }

    @Override
    public Entry insert(SessionChange change, Edit inverse) {
        now = Optional.of(change.after());
        note(change);
        for (AnnotationKey key : change.touched().annotations()) {
            Optional.ofNullable(change.after().annotations().get(key))
                    .filter(a -> a.label().isPresent())
                    .ifPresent(a -> first.putIfAbsent(key, a));
        }
        steps.add(done++, new Step(Instant.now(), change.edit(), inverse));
        return done(0).orElseThrow();
    }

    @Override
    public void stepBack(SessionChange undo, int newer) {
        now = Optional.of(undo.after());
        note(undo);
        done--;
        steps.add(done, steps.remove(done - newer));
    }

    @Override
    public void stepForward(SessionChange redo) {
        now = Optional.of(redo.after());
        note(redo);
        done++;
    }

    @Override
    public Optional<Entry> done(int newer) {
        return newer < done ? Optional.of(entry(done - newer, Step::inverse)) : Optional.empty();
    }

    @Override
    public Optional<Entry> redoable() {
        return done < steps.size() ? Optional.of(entry(done + 1, Step::edit)) : Optional.empty();
    }

    @Override
    public Optional<String> redoDescription() {
        return redoable().map(Entry::description);
    }

    @Override
    public List<Edit> undone() {
        return steps.subList(done, steps.size()).stream().map(Step::edit).toList();
    }

    /** Positions are counted on behind those that the session was made with. */
    private Entry entry(int number, Function<Step, Edit> edit) {
        Step step = steps.get(number - 1);
        return new Entry(1 + number, step.at(), step.edit().description(), edit.apply(step));
    }

    private void note(SessionChange change) {
        for (AnnotationKey key : change.touched().annotations()) {
            versions.add(new AnnotationVersion(
                    key,
                    Optional.ofNullable(change.after().annotations().get(key)),
                    Instant.now(),
                    "me",
                    change.cause()));
        }
    }

    @Override
    public List<HistoryStep> steps(int limit) {
        List<HistoryStep> newest = new ArrayList<>();
        for (int i = steps.size(); i > Math.max(0, steps.size() - limit); i--) {
            Step step = steps.get(i - 1);
            newest.add(new HistoryStep(1 + i, step.at(), "me", step.edit().description(), i <= done));
        }
        return newest;
    }

    @Override
    public List<AnnotationVersion> annotationVersions(AnnotationKey key) {
        return versions.stream().filter(v -> v.key().equals(key)).toList();
    }

    @Override
    public Optional<Instant> openUntil() {
        return Optional.empty();
    }

    @Override
    public Set<AnnotationKey> onceLabelled() {
        Set<AnnotationKey> once = new HashSet<>(first.keySet());
        once.removeIf(key -> now.map(session -> session.annotations().get(key))
                .flatMap(Annotation::label)
                .isPresent());
        return once;
    }

    @Override
    public List<Annotation> firstLabels(String scheme) {
        return first.values().stream().filter(a -> a.scheme().equals(scheme)).toList();
    }

    @Override
    public void copyOver(Path target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copyTo(Path target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void compact() {}

    @Override
    public Optional<ReadOnlyReason> readOnly() {
        return Optional.empty();
    }

    @Override
    public Path file() {
        return Path.of("memory.turnwise");
    }

    @Override
    public void close() {}
}
