package org.turnwise.desktop.timeline.recording;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.turnwise.media.spectrum.SpectrumTile;

/** What the lane of the sound's frequencies shows. Needs no toolkit; confined to the FX thread. */
public final class SpectrumLane {
    /** A tile lasts 128 columns, so that these are some 25,000 pixels: more than any screen has. */
    private static final int MOST_TILES = 200;

    private static final double STEP_DB = 6;

    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Optional<Pieces<SpectrumKey, SpectrumTile>> tiles = Optional.empty();
    private long lengthMillis;
    private String note = "";
    private double loudestDb = Double.NEGATIVE_INFINITY;

    /** Counts up with everything that makes the lane look another way. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether there is anything to show, be it a note. */
    public boolean present() {
        return tiles.isPresent() || !note.isEmpty();
    }

    /** What stands in the lane's place; empty where frequencies are drawn. */
    public String note() {
        return note;
    }

    public long lengthMillis() {
        return lengthMillis;
    }

    /** The level, in dB, that is drawn darkest: that of the loudest sound seen so far, in steps. */
    public double darkestDb() {
        return Double.isInfinite(loudestDb) ? 0 : Math.ceil(loudestDb / STEP_DB) * STEP_DB;
    }

    public Optional<SpectrumTile> tile(SpectrumKey key) {
        return tiles.flatMap(t -> t.get(key));
    }

    /** Tells what is in sight, the most wanted first. */
    public void want(Collection<SpectrumKey> keys) {
        tiles.ifPresent(t -> t.want(keys));
    }

    int size() {
        return tiles.map(Pieces::size).orElse(0);
    }

    /** A sound to be shown. */
    void show(long millis, Source source) {
        clear();
        lengthMillis = millis;
        tiles = Optional.of(source.pieces(MOST_TILES, this::grew));
        changed();
    }

    /** Makes the pieces of a lane. */
    @FunctionalInterface
    interface Source {
        Pieces<SpectrumKey, SpectrumTile> pieces(int most, Consumer<SpectrumTile> grew);
    }

    /** Words in the place of a sound; none for nothing at all. */
    void show(String words) {
        clear();
        note = words;
        changed();
    }

    private void clear() {
        tiles.ifPresent(Pieces::close);
        tiles = Optional.empty();
        note = "";
        loudestDb = Double.NEGATIVE_INFINITY;
    }

    private void grew(SpectrumTile tile) {
        loudestDb = Math.max(loudestDb, tile.loudestDb());
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
