package org.turnwise.desktop.timeline.recording;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.spectrum.SpectrumReader;
import org.turnwise.media.spectrum.SpectrumTile;

/** Reads the frequencies of stretches of a recording; its file is open only while stretches are wanted. */
final class SpectrumMaker implements PieceMaker<SpectrumKey, SpectrumTile> {
    private final MediaDescription media;
    private @Nullable SpectrumReader reader;

    SpectrumMaker(MediaDescription media) {
        this.media = media;
    }

    @Override
    public Optional<SpectrumTile> make(SpectrumKey key, BooleanSupplier superfluous) throws MediaException {
        SpectrumReader open = reader == null ? SpectrumReader.open(media) : reader;
        reader = open;
        return open.read(
                key.index() * SpectrumKey.lengthMicros(key.level()),
                SpectrumKey.columnMicros(key.level()),
                SpectrumKey.COLUMNS,
                superfluous);
    }

    @Override
    public void rest() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
