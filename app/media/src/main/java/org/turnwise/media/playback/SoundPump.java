package org.turnwise.media.playback;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;

/**
 * Fills the line with the recording's sound: stretched to the tempo, up to the place where playing stops, or round and
 * round a loop without a gap. Where the sound is shorter than the recording, silence follows. Player's thread only.
 */
final class SoundPump implements AutoCloseable {
    private static final int CHUNK = 1024;

    private final Optional<PcmReader> own;
    private final AudioLine line;
    private final AudioClock clock;
    private final PcmFormat format;
    private final float[] chunk;
    private double rate = 1;
    private float volume = 1;
    private long next;
    private long stop;
    private Optional<PlaySpan> loop = Optional.empty();
    private @Nullable TempoStretcher stretcher;
    private @Nullable FurtherSound further;
    private Optional<MediaException> furtherLost = Optional.empty();
    private OptionalLong soundEnd = OptionalLong.empty();
    private float[] leftOver = new float[0];
    private int leftOverFrames;
    private double leftOverStart;
    private double leftOverEnd;

    /** @param own the recording's own sound; empty where it has none and only a further one's is heard */
    SoundPump(Optional<PcmReader> own, AudioLine line, AudioClock clock) {
        this.own = own;
        this.line = line;
        this.clock = clock;
        this.format = line.format();
        this.chunk = new float[CHUNK * format.channels()];
    }

    void setVolume(double newVolume) {
        volume = (float) newVolume;
    }

    PcmFormat format() {
        return format;
    }

    /** Whether the recording has sound of its own. */
    boolean hasOwn() {
        return own.isPresent();
    }

    /** From the next piece on a further recording's sound is heard in the place of the own, or beside it. */
    void hear(FurtherSound open) {
        dropFurther();
        further = open;
    }

    /** From the next piece on only the own is heard. */
    void hearOwn() {
        dropFurther();
    }

    /** Whether a further recording's sound is heard, in the place of the own or beside it. */
    boolean hearsFurther() {
        return further != null;
    }

    /** The further recording that is heard lies otherwise in time from now on; false where another one is heard, or none. */
    boolean becomes(HeardInstead wanted) {
        FurtherSound open = further;
        return open != null && open.becomes(wanted);
    }

    /** Why the further recording is heard no more, once after it could not be read on. */
    Optional<MediaException> takeFurtherLost() {
        Optional<MediaException> lost = furtherLost;
        furtherLost = Optional.empty();
        return lost;
    }

    private void addFurther(FurtherSound open, long from, int frames, float[] target) {
        try {
            open.over(from, frames, target);
        } catch (MediaException unreadable) {
            furtherLost = Optional.of(unreadable);
            dropFurther();
        }
    }

    private void dropFurther() {
        FurtherSound open = further;
        further = null;
        if (open != null) {
            open.close();
        }
    }

    /**
     * Begins anew at a media time: what is in the line is thrown away.
     *
     * @param stopMicros where playing ends (or the loop begins again)
     */
    void restart(long micros, long stopMicros, Optional<PlaySpan> looped, double newRate) {
        clock.reset(micros);
        next = format.sampleAtMicros(micros);
        stop = format.sampleAtMicros(stopMicros);
        loop = looped;
        rate = newRate;
        leftOverFrames = 0;
        stretcher = rate == 1 ? null : new TempoStretcher(rate, format.sampleRateHz());
    }

    /** Where the sound ends, once it has been read that far. */
    OptionalLong soundEndMicros() {
        return soundEnd;
    }

    /** Playing ends earlier than was thought. */
    void stopAt(long micros) {
        stop = format.sampleAtMicros(micros);
    }

    /** Writes as much as the line takes without waiting. */
    void pump() throws MediaException {
        int room = line.writableFrames();
        while (room > 0) {
            if (leftOverFrames == 0 && !produce()) {
                return;
            }
            int frames = Math.min(room, leftOverFrames);
            write(frames);
            room -= frames;
        }
    }

    /** Whether all there is to play has been written. */
    boolean isExhausted() {
        return leftOverFrames == 0 && next >= stop && loop.isEmpty();
    }

    private void write(int frames) {
        int channels = format.channels();
        float[] loud = new float[frames * channels];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = leftOver[i] * volume;
        }
        line.write(loud, frames);
        double end = leftOverStart + (leftOverEnd - leftOverStart) * frames / leftOverFrames;
        clock.wrote(frames, leftOverStart, end);
        leftOver = Arrays.copyOfRange(leftOver, frames * channels, leftOverFrames * channels);
        leftOverFrames -= frames;
        leftOverStart = end;
    }

    /** Makes the next piece; false where there is none. */
    private boolean produce() throws MediaException {
        if (next >= stop) {
            if (loop.isEmpty()) {
                return false;
            }
            next = format.sampleAtMicros(loop.get().startMillis() * 1000);
            stretcher = stretcher == null ? null : new TempoStretcher(rate, format.sampleRateHz());
        }
        long first = next;
        if (stretcher == null) {
            int frames = (int) Math.min(CHUNK, stop - next);
            fetch(first, frames, chunk);
            long to = first + frames;
            keep(Arrays.copyOf(chunk, frames * format.channels()), frames, first, to, to);
        } else {
            stretch(stretcher, first);
        }
        return true;
    }

    private void stretch(TempoStretcher tempo, long first) throws MediaException {
        float[] window = new float[tempo.windowLength() * format.channels()];
        fetch(first, tempo.windowLength(), window);
        float[] made = tempo.step(mono(window));
        long used = Math.min(tempo.stepLength(), stop - first);
        int frames = (int) (made.length * used / tempo.stepLength());
        long to = first + used;
        keep(spread(made, frames), frames, ahead(tempo, first), ahead(tempo, to), to);
    }

    /** What is heard then, but not what lies past the end. */
    private double ahead(TempoStretcher tempo, long sample) {
        return Math.min(sample + tempo.leadLength(), Math.max(sample, stop));
    }

    private void keep(float[] samples, int frames, double heardFrom, double heardTo, long used) {
        leftOver = samples;
        leftOverFrames = frames;
        leftOverStart = heardFrom;
        leftOverEnd = heardTo;
        next = used;
    }

    private void fetch(long from, int frames, float[] target) throws MediaException {
        int read = own.isPresent() ? readOwn(own.get(), from, frames, target) : 0;
        Arrays.fill(target, read * format.channels(), frames * format.channels(), 0f);
        if (further != null) {
            addFurther(further, from, frames, target);
        }
    }

    private int readOwn(PcmReader reader, long from, int frames, float[] target) throws MediaException {
        reader.seek(from);
        int read = reader.read(target, frames);
        if (read < frames) {
            long end = read > 0 ? from + read : reader.length().orElse(from);
            soundEnd = OptionalLong.of(format.microsOfSample(end));
        }
        return read;
    }

    private float[] mono(float[] interleaved) {
        if (format.channels() == 1) {
            return interleaved;
        }
        float[] mono = new float[interleaved.length / 2];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = (interleaved[2 * i] + interleaved[2 * i + 1]) / 2;
        }
        return mono;
    }

    private float[] spread(float[] mono, int frames) {
        if (format.channels() == 1) {
            return Arrays.copyOf(mono, frames);
        }
        float[] stereo = new float[frames * 2];
        for (int i = 0; i < frames; i++) {
            stereo[2 * i] = mono[i];
            stereo[2 * i + 1] = mono[i];
        }
        return stereo;
    }

    @Override
    public void close() {
        line.close();
        own.ifPresent(PcmReader::close);
        dropFurther();
    }
}
