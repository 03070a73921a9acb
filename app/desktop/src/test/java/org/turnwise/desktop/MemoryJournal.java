package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.Journal;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;

/** A journal that forgets when it is closed, for tests of view-models. */
public final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<AnnotationKey, Annotation> first = new LinkedHashMap<>();
    private int done;

    @Override
    public void append(SessionChange change, Edit inverse) {
        while (entries.size() > done) {
            entries.remove(entries.size() - 1);
        }
        for (AnnotationKey key : change.touched().annotations()) {
            Optional.ofNullable(change.after().annotations().get(key))
                    .filter(a -> a.label().isPresent())
                    .ifPresent(a -> first.putIfAbsent(key, a));
        }
        entries.add(new Entry(++done, change.edit().description(), change.edit(), inverse));
    }

    @Override
    public void stepBack(SessionChange undo) {
        done--;
    }

    @Override
    public void stepForward(SessionChange redo) {
        done++;
    }

    @Override
    public Optional<Entry> undoable() {
        return done == 0 ? Optional.empty() : Optional.of(entries.get(done - 1));
    }

    @Override
    public Optional<Entry> redoable() {
        return done == entries.size() ? Optional.empty() : Optional.of(entries.get(done));
    }

    @Override
    public Reach reach() {
        return new Reach(undoable().map(Entry::description), redoable().map(Entry::description));
    }

    @Override
    public List<HistoryStep> steps(int limit) {
        return List.of();
    }

    @Override
    public List<AnnotationVersion> annotationVersions(AnnotationKey key) {
        return List.of();
    }

    @Override
    public Set<AnnotationKey> everLabelled() {
        return Set.copyOf(first.keySet());
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
