package org.turnwise.desktop.timeline.recording;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.turnwise.media.decode.VideoFrame;

/** What the lane of the film's pictures shows. Needs no toolkit; confined to the FX thread. */
public final class FilmLane {
    /** Of at most 90 KB each. */
    private static final int MOST_PICTURES = 240;

    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Optional<Pieces<Long, VideoFrame>> pictures = Optional.empty();
    private double aspect = 16.0 / 9;
    private long lengthMillis;
    private String note = "";

    /** Counts up with everything that makes the lane look another way. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether there is anything to show, be it a note. */
    public boolean present() {
        return pictures.isPresent() || !note.isEmpty();
    }

    /** What stands in the lane's place; empty where pictures are drawn. */
    public String note() {
        return note;
    }

    /** A picture's width over its height. */
    public double aspect() {
        return aspect;
    }

    public long lengthMillis() {
        return lengthMillis;
    }

    /** The picture shown at a time; empty while it is being read, and past the end of the film's pictures. */
    public Optional<VideoFrame> picture(long millis) {
        return pictures.flatMap(p -> p.get(millis)).filter(picture -> !picture.isOverAt(millis * 1000));
    }

    /** Tells what is in sight, the most wanted first. */
    public void want(Collection<Long> millis) {
        pictures.ifPresent(p -> p.want(millis));
    }

    int size() {
        return pictures.map(Pieces::size).orElse(0);
    }

    /** A film to be shown. */
    void show(long millis, double shape, Source source) {
        clear();
        lengthMillis = millis;
        aspect = shape;
        pictures = Optional.of(source.pieces(MOST_PICTURES, piece -> changed()));
        changed();
    }

    /** Makes the pieces of a lane. */
    @FunctionalInterface
    interface Source {
        Pieces<Long, VideoFrame> pieces(int most, Consumer<VideoFrame> grew);
    }

    /** Words in the place of a film; none for nothing at all. */
    void show(String words) {
        clear();
        note = words;
        changed();
    }

    private void clear() {
        pictures.ifPresent(Pieces::close);
        pictures = Optional.empty();
        note = "";
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
