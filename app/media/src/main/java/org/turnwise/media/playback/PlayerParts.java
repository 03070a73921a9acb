package org.turnwise.media.playback;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.AudioStream;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.VideoStream;

/**
 * What a player is made of, as far as the recording and the machine have it.
 *
 * @param soundNote why there is no sound, where there is none
 */
record PlayerParts(
        Optional<PictureShow> pictures, Optional<Sound> sound, FurtherSounds further, Optional<String> soundNote) {
    /** Why nothing is heard of a recording without sound. */
    static final String NO_SOUND = "The recording has no sound.";

    /** Whether the recording has no sound; where only the machine has none, this is false. */
    boolean silent() {
        return soundNote.equals(Optional.of(NO_SOUND));
    }

    /** @param ahead runs what decodes and opens ahead of the player, beside the calling thread */
    static PlayerParts open(
            MediaDescription media,
            AudioOutput output,
            Announcer announcer,
            TimeSource time,
            NativeLedger ledger,
            Executor ahead)
            throws MediaException {
        Optional<PictureShow> pictures = Optional.empty();
        if (media.video().isPresent()) {
            VideoStream stream = media.video().get();
            pictures = Optional.of(new PictureShow(
                    VideoFrames.open(media, ledger),
                    new PictureAhead(() -> VideoFrames.open(media, ledger), ahead),
                    stream.startMicros(),
                    announcer,
                    time));
        }
        boolean silent = media.audio().isEmpty();
        FurtherSounds further = new FurtherSounds(ahead, silent ? Optional.of(output) : Optional.empty(), ledger);
        try {
            if (media.audio().isEmpty()) {
                return new PlayerParts(pictures, Optional.empty(), further, Optional.of(NO_SOUND));
            }
            Sound sound = sound(media, media.audio().get(), output, time, ledger);
            return new PlayerParts(pictures, Optional.of(sound), further, Optional.empty());
        } catch (AudioUnavailableException e) {
            return new PlayerParts(pictures, Optional.empty(), further, Optional.ofNullable(e.getMessage()));
        } catch (MediaException e) {
            pictures.ifPresent(PictureShow::close);
            throw e;
        }
    }

    private static Sound sound(
            MediaDescription media, AudioStream stream, AudioOutput output, TimeSource time, NativeLedger ledger)
            throws MediaException, AudioUnavailableException {
        AudioLine line = output.open(new PcmFormat(stream.sampleRateHz(), Math.min(2, stream.channels())));
        try {
            PcmReader reader = PcmReader.open(media, line.format(), ledger);
            AudioClock clock = new AudioClock(line, time);
            return new Sound(new SoundPump(Optional.of(reader), line, clock), clock);
        } catch (MediaException e) {
            line.close();
            throw e;
        }
    }
}
