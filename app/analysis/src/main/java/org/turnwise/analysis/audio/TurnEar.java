package org.turnwise.analysis.audio;

import java.util.Optional;
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
    private static final TimeSpan WHOLE = new TimeSpan(0, Long.MAX_VALUE);

    /** By so much, a block of AAC, the lengths that containers and transcripts give are longer than the sound. */
    private static final long ROUNDED_MILLIS = 25;

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
    public HeardFeatures features() {
        return features(WHOLE);
    }

    /**
     * The stretch's features. A stretch that cannot be measured is absent with the reason; it never spoils another.
     *
     * @throws CancellationException if {@code cancelled} said so
     */
    public HeardFeatures features(TimeSpan span) {
        try {
            AudioStream stream = extractor.open(sound.format().sampleRateHz());
            SoundFlaws flaws = feed(span, stream);
            Optional<String> unheard = unheard(span, flaws);
            if (unheard.isPresent()) {
                return HeardFeatures.absent(unheard.get());
            }
            AudioFeatures features = stream.features();
            return features instanceof AudioFeatures.Absent absent
                    ? HeardFeatures.absent(reason(absent, flaws))
                    : new HeardFeatures(features, flaws);
        } catch (MediaException e) {
            return HeardFeatures.absent(String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "{} failed at {} of {}",
                    extractor.set().id(),
                    span,
                    sound.media().file(),
                    e);
            return HeardFeatures.absent("the sound of this turn could not be measured");
        }
    }

    /** The recording's contours, as those of a stretch. */
    public HeardContours contours() throws MediaException {
        return contours(WHOLE);
    }

    /**
     * The stretch's contours; without rows, and with the reason, where there are none.
     *
     * @throws CancellationException if {@code cancelled} said so
     * @throws MediaException if the recording cannot be read
     */
    public HeardContours contours(TimeSpan span) throws MediaException {
        AudioStream stream = extractor.open(sound.format().sampleRateHz());
        SoundFlaws flaws = feed(span, stream);
        Optional<String> unheard = unheard(span, flaws);
        if (unheard.isPresent()) {
            return new HeardContours(none(), unheard.get(), SoundFlaws.NONE);
        }
        Contours contours = stream.contours();
        if (contours.rows() > 0) {
            return new HeardContours(contours, "", flaws);
        }
        String missing = stream.features() instanceof AudioFeatures.Absent absent
                ? reason(absent, flaws)
                : "its contours could not be computed";
        return new HeardContours(contours, missing, SoundFlaws.NONE);
    }

    private Contours none() {
        var names = extractor.set().contourNames();
        return new Contours(names, new float[names.size()][0]);
    }

    /** Why a stretch has nothing to be measured in it; empty where it has. */
    private static Optional<String> unheard(TimeSpan span, SoundFlaws flaws) {
        if (flaws.samples() == 0 && !span.isEmpty()) {
            return Optional.of(
                    span.startMillis() == 0
                            ? "the recording's sound is empty"
                            : "the recording's sound ends before this turn");
        }
        return flaws.samples() > 0 && flaws.samples() == flaws.notNumbers()
                ? Optional.of("none of its " + flaws.samples() + " samples is a number")
                : Optional.empty();
    }

    private static String reason(AudioFeatures.Absent absent, SoundFlaws flaws) {
        return flaws.any() ? absent.reason() + " (" + flaws.inWords() + ")" : absent.reason();
    }

    /** Hands the stretch to the stream and says what it was like. */
    private SoundFlaws feed(TimeSpan span, AudioStream stream) throws MediaException {
        long[] soFar = {0};
        long[] zeros = {0};
        AudioTrack.Streamed streamed = track().stream(span.startMillis(), span.endMillis(), (samples, count) -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("measuring the sound was cancelled");
            }
            zeros[0] += scale(samples, count);
            stream.accept(samples, 0, count);
            heard.accept(soFar[0] += count);
        });
        long heardMillis = streamed.samples() * 1000 / sound.format().sampleRateHz();
        long missing = span.equals(WHOLE) ? 0 : span.durationMillis() - heardMillis;
        return new SoundFlaws(
                streamed.samples(), zeros[0], streamed.notNumbers(), missing > ROUNDED_MILLIS ? missing : 0);
    }

    /** In this order of operations 16-bit samples get the very bits that dividing the integers by 32767 gives. Says how many are 0. */
    private static int scale(float[] samples, int count) {
        int zeros = 0;
        for (int i = 0; i < count; i++) {
            samples[i] = samples[i] * FULL_SCALE / EXTRACTORS_FULL_SCALE;
            zeros += samples[i] == 0 ? 1 : 0;
        }
        return zeros;
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
