package org.turnwise.analysis.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.FeatureKey;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.Contours;
import org.turnwise.media.MediaException;
import org.turnwise.session.model.TimeSpan;

/**
 * Measures the voice over a whole recording, piece by piece, several at once, so that what is measured can be drawn
 * meanwhile and memory stays bounded. Each piece is heard with a second around it: what the extractors carry from frame
 * to frame has settled when the piece begins. Pieces are kept in the cache. For any number of threads.
 */
public final class VoiceScan {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceScan.class);
    static final long PIECE_MILLIS = 30_000;
    private static final long AROUND_MILLIS = 1000;

    private final AudioExtractor extractor;
    private final FeatureCache cache;
    private final int threads;

    /** @param threads how many pieces are measured at once, at least 1 */
    public VoiceScan(AudioExtractor extractor, FeatureCache cache, int threads) {
        this.extractor = extractor;
        this.cache = cache;
        this.threads = threads;
    }

    /**
     * Fills the contours, from the beginning on.
     *
     * @throws CancellationException if the listener asked for it
     */
    public void read(Sound.Recorded sound, VoiceContours into, Listening listening) {
        List<TimeSpan> pieces = pieces((long) into.rows() * VoiceContours.STEP_MILLIS);
        List<TimeSpan> unknown = new ArrayList<>();
        for (TimeSpan piece : pieces) {
            cached(sound, piece).ifPresentOrElse(rows -> put(piece, rows, into), () -> unknown.add(piece));
        }
        int[] done = {pieces.size() - unknown.size()};
        listening.progress(done[0], pieces.size());
        new Pieces(sound, extractor, threads)
                .each(
                        unknown,
                        (ear, piece) -> measured(sound, ear, piece),
                        (piece, rows) -> {
                            rows.ifPresent(r -> {
                                put(piece, r, into);
                                keep(sound, piece, r);
                            });
                            listening.progress(++done[0], pieces.size());
                        },
                        listening::cancelled);
    }

    private static List<TimeSpan> pieces(long durationMillis) {
        List<TimeSpan> pieces = new ArrayList<>();
        for (long from = 0; from < durationMillis; from += PIECE_MILLIS) {
            pieces.add(new TimeSpan(from, Math.min(durationMillis, from + PIECE_MILLIS)));
        }
        return pieces;
    }

    /** The tracks behind one another, a row every 10 ms each; empty where the sound cannot be read. */
    private Optional<float[]> measured(Sound.Recorded sound, TurnEar ear, TimeSpan piece) {
        long from = Math.max(0, piece.startMillis() - AROUND_MILLIS);
        try {
            Contours contours = ear.contours(new TimeSpan(from, piece.endMillis() + AROUND_MILLIS))
                    .contours();
            return Optional.of(packed(contours, sound.format().sampleRateHz(), from, piece));
        } catch (MediaException e) {
            LOG.warn("no voice at {} of {}: {}", piece, sound.media().file(), e.getMessage());
            return Optional.empty();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "{} failed at {} of {}",
                    extractor.set().id(),
                    piece,
                    sound.media().file(),
                    e);
            return Optional.empty();
        }
    }

    private static float[] packed(Contours contours, int rate, long from, TimeSpan piece) {
        int rows = (int) (piece.durationMillis() / VoiceContours.STEP_MILLIS);
        float[] packed = new float[VoiceTrack.values().length * rows];
        for (VoiceTrack track : VoiceTrack.values()) {
            float[] values = track.of(contours);
            for (int k = 0; k < rows; k++) {
                double seconds = (piece.startMillis() - from) / 1000.0 + k * Contours.STEP_SECONDS;
                int row = (int) Math.round(seconds * rate / Math.round(rate * Contours.STEP_SECONDS));
                packed[track.ordinal() * rows + k] = row < values.length ? values[row] : 0;
            }
        }
        return packed;
    }

    private static void put(TimeSpan piece, float[] packed, VoiceContours into) {
        int rows = packed.length / VoiceTrack.values().length;
        int first = (int) (piece.startMillis() / VoiceContours.STEP_MILLIS);
        for (VoiceTrack track : VoiceTrack.values()) {
            float[] values = new float[rows];
            System.arraycopy(packed, track.ordinal() * rows, values, 0, rows);
            into.put(track, first, values);
        }
    }

    private Optional<float[]> cached(Sound.Recorded sound, TimeSpan piece) {
        return sound.contentHash().isEmpty() ? Optional.empty() : cache.find(key(sound, piece));
    }

    private void keep(Sound.Recorded sound, TimeSpan piece, float[] rows) {
        if (!sound.contentHash().isEmpty()) {
            cache.put(Map.of(key(sound, piece), rows));
        }
    }

    private FeatureKey key(Sound.Recorded sound, TimeSpan piece) {
        return FeatureKey.ofSound("voice lanes 1, " + extractor.set().featureSet(), sound.contentHash(), piece);
    }
}
