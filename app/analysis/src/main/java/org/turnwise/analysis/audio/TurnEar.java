package org.turnwise.analysis.audio;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.Contours;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.AudioTrack;
import org.turnwise.session.model.TimeSpan;

/**
 * Takes stretches of one recording through an extractor, block by block. Opens the recording with the first stretch.
 * For one thread; results do not depend on what was measured before.
 */
public final class TurnEar implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TurnEar.class);
    private static final float FULL_SCALE = 32768f;
    private static final float EXTRACTORS_FULL_SCALE = 32767f;

    private final Sound.Recorded sound;
    private final AudioExtractor extractor;
    private final BooleanSupplier cancelled;
    private @Nullable AudioTrack track;
    private LongConsumer heard = samples -> {};

    /** @param cancelled asked several times per second of sound */
    public TurnEar(Sound.Recorded sound, AudioExtractor extractor, BooleanSupplier cancelled) {
        this.sound = sound;
        this.extractor = extractor;
        this.cancelled = cancelled;
    }

    /** @param listener told after each block how many samples of the stretch at hand were heard */
    public void onHeard(LongConsumer listener) {
        heard = listener;
    }

    /** The recording's features, from its beginning to its end. */
    public AudioFeatures features() {
        return features(new TimeSpan(0, Long.MAX_VALUE));
    }

    /**
     * The stretch's features. A stretch that cannot be measured is absent with the reason; it never spoils another.
     *
     * @throws CancellationException if {@code cancelled} said so
     */
    public AudioFeatures features(TimeSpan span) {
        try {
            AudioStream stream = extractor.open(sound.format().sampleRateHz());
            long samples = feed(span.startMillis(), span.endMillis(), stream);
            return samples == 0 && !span.isEmpty()
                    ? new AudioFeatures.Absent(
                            span.startMillis() == 0
                                    ? "the recording's sound is empty"
                                    : "the recording's sound ends before this turn")
                    : stream.features();
        } catch (MediaException e) {
            return new AudioFeatures.Absent(String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "{} failed at {} of {}",
                    extractor.set().id(),
                    span,
                    sound.media().file(),
                    e);
            return new AudioFeatures.Absent("the sound of this turn could not be measured");
        }
    }

    /**
     * The stretch's contours, without rows where it is too short.
     *
     * @throws CancellationException if {@code cancelled} said so
     * @throws MediaException if the recording cannot be read
     */
    public Contours contours(TimeSpan span) throws MediaException {
        AudioStream stream = extractor.open(sound.format().sampleRateHz());
        feed(span.startMillis(), span.endMillis(), stream);
        return stream.contours();
    }

    /**
     * Hands the stretch to the stream.
     *
     * @return how many samples it had
     */
    long feed(long startMillis, long endMillis, AudioStream stream) throws MediaException {
        long[] soFar = {0};
        return track().stream(startMillis, endMillis, (samples, count) -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("measuring the sound was cancelled");
            }
            scale(samples, count);
            stream.accept(samples, 0, count);
            heard.accept(soFar[0] += count);
        });
    }

    /** In this order of operations 16-bit samples get the very bits that dividing the integers by 32767 gives. */
    private static void scale(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            samples[i] = samples[i] * FULL_SCALE / EXTRACTORS_FULL_SCALE;
        }
    }

    private AudioTrack track() throws MediaException {
        AudioTrack open = track;
        if (open == null) {
            open = AudioTrack.open(sound.media(), sound.format());
            track = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (track != null) {
            track.close();
            track = null;
        }
    }
}
