package org.turnwise.desktop.labels;

import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One scale of one turn while it is being set. Moving it is free; only {@link #commit} makes an edit, and none where
 * nothing changed. Confined to the FX thread.
 */
public final class ScaleDraft {
    private final ScaleChoice choice;
    private final Function<OptionalDouble, CompletionStage<?>> give;
    private final ReadOnlyObjectWrapper<OptionalDouble> value;
    private OptionalDouble stored;
    private OptionalDouble sent;
    private int underway;
    private boolean moved;

    /**
     * @param stored what the session has
     * @param give makes the edit; completes on the FX thread
     */
    public ScaleDraft(ScaleChoice choice, OptionalDouble stored, Function<OptionalDouble, CompletionStage<?>> give) {
        this.choice = choice;
        this.stored = stored;
        this.sent = stored;
        this.give = give;
        this.value = new ReadOnlyObjectWrapper<>(stored);
    }

    public ScaleChoice choice() {
        return choice;
    }

    /** What is to be seen: the value as moved, or as it is kept. */
    public ReadOnlyObjectProperty<OptionalDouble> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public OptionalDouble value() {
        return value.get();
    }

    /** Moves the scale to the nearest value it has. */
    public void move(double to) {
        moved = true;
        value.set(OptionalDouble.of(choice.snapped(to)));
    }

    /** One step up or down; a scale that was not given begins in its middle. */
    public void step(int steps) {
        OptionalDouble now = value.get();
        move(
                now.isEmpty()
                        ? choice.middle()
                        : now.getAsDouble() + steps * choice.scale().step());
    }

    /** Takes the value away; an edit at once. */
    public void clear() {
        moved = true;
        value.set(OptionalDouble.empty());
        commit();
    }

    /** Keeps what was moved to. */
    public void commit() {
        if (!moved) {
            return;
        }
        moved = false;
        OptionalDouble wanted = value.get();
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

    /** The session has this value now, by whatever edit or undo. */
    public void stored(OptionalDouble now) {
        stored = now;
        settle();
    }

    private void settle() {
        if (underway == 0) {
            sent = stored;
            if (!moved) {
                value.set(stored);
            }
        }
    }
}
