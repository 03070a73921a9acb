package org.turnwise.desktop.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What a lane shows that is read or measured little by little, or the words in its place. Needs no toolkit; confined to the
 * FX thread.
 *
 * @param <T> what is shown; it may have more in it each time {@link #grew} is called
 */
public abstract class GrowingLane<T> {
    private final ObjectProperty<Optional<T>> content = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyLongWrapper parts = new ReadOnlyLongWrapper();

    protected GrowingLane() {}

    protected final ObjectProperty<Optional<T>> contentProperty() {
        return content;
    }

    /** What stands in the lane's place ("No sound in this recording"); empty where it is drawn. */
    public final StringProperty noteProperty() {
        return note;
    }

    /** Counts up as more is known. */
    public final ReadOnlyLongProperty partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** More can be drawn than before. */
    public final void grew() {
        parts.set(parts.get() + 1);
    }

    /** Whether there is anything to show, be it a note. */
    protected final boolean filled() {
        return content.get().isPresent() || !note.get().isEmpty();
    }
}
