package org.turnwise.desktop.shares;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The shares of one turn while they are being set. Moving is free; only {@link #commit} makes an edit, and none where
 * nothing changed. While one label is moved to and fro the others come back to what they had. Confined to the FX thread.
 */
public final class ShareDraft {
    private final List<String> labels;
    private final Function<Map<String, Double>, CompletionStage<?>> give;
    private final ReadOnlyObjectWrapper<Optional<Shares>> shares;
    private Optional<String> hard;
    private Map<String, Double> stored;
    private Map<String, Double> sent;
    private Optional<Grip> grip = Optional.empty();
    private int underway;
    private boolean moved;

    /** The label being moved, and the shares before. */
    private record Grip(String label, Shares before) {}

    /**
     * @param hard the turn's plain label, from which shares begin
     * @param stored what the session has; empty where no shares were given
     * @param give makes the edit; completes on the FX thread
     */
    public ShareDraft(
            List<String> labels,
            Optional<String> hard,
            Map<String, Double> stored,
            Function<Map<String, Double>, CompletionStage<?>> give) {
        this.labels = List.copyOf(labels);
        this.hard = hard;
        this.stored = Map.copyOf(stored);
        this.sent = this.stored;
        this.give = give;
        this.shares = new ReadOnlyObjectWrapper<>(read(this.stored));
    }

    public List<String> labels() {
        return labels;
    }

    /** What is to be seen: the shares as moved or as kept; empty where none are given. */
    public ReadOnlyObjectProperty<Optional<Shares>> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    public Optional<Shares> shares() {
        return shares.get();
    }

    /** Moves a label's share; where none were given they begin with the plain label, or the same for each. */
    public void move(String label, double wanted) {
        Shares now = shares.get().orElseGet(() -> Shares.beginning(labels, hard));
        Grip held = grip.filter(g -> g.label().equals(label)).orElseGet(() -> new Grip(label, now));
        grip = Optional.of(held);
        moved = true;
        shares.set(Optional.of(held.before().moved(label, wanted)));
    }

    /** Keeps a label at its share, or lets it move again. Not an edit: it holds as long as the turn is in front. */
    public void lock(String label, boolean whether) {
        commit();
        shares.set(shares.get().map(s -> s.withLocked(label, whether)));
    }

    /** Takes all shares away; an edit at once. */
    public void clear() {
        moved = true;
        shares.set(Optional.empty());
        commit();
    }

    /** Keeps what was moved to. */
    public void commit() {
        grip = Optional.empty();
        if (!moved) {
            return;
        }
        moved = false;
        Map<String, Double> wanted = shares.get().map(Shares::distribution).orElse(Map.of());
        if (wanted.equals(sent)) {
            return;
        }
        sent = wanted;
        underway++;
        give.apply(wanted).whenComplete((done, failure) -> {
            underway--;
            if (failure != null && underway == 0) {
                sent = stored;
            }
            settle();
        });
    }

    /** The session has these now, by whatever edit or undo. */
    public void stored(Optional<String> label, Map<String, Double> now) {
        hard = label;
        stored = Map.copyOf(now);
        settle();
    }

    private void settle() {
        if (underway > 0) {
            return;
        }
        sent = stored;
        boolean same = shares.get().map(Shares::distribution).orElse(Map.of()).equals(stored);
        if (!moved && !same) {
            // Locks are the annotator's and outlive an undo.
            shares.set(read(stored)
                    .map(s -> new Shares(
                            s.labels(),
                            s.values(),
                            shares.get().map(Shares::locked).orElse(java.util.Set.of()))));
        }
    }

    private Optional<Shares> read(Map<String, Double> distribution) {
        return distribution.isEmpty() ? Optional.empty() : Optional.of(Shares.kept(labels, distribution));
    }
}
