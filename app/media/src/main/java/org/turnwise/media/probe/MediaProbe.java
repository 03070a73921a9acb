package org.turnwise.media.probe;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.ffmpeg.Orientation;

/**
 * Says what a recording holds. Reads the beginning of the file (and all of it where the container does not tell its
 * length), so it does not belong on the screen's thread. Any thread; nothing stays open.
 */
public final class MediaProbe {
    private MediaProbe() {}

    /** @throws MediaException where the file is not a recording that can be used; the message can be shown */
    public static MediaDescription probe(Path file) throws MediaException {
        return probe(file, new NativeLedger());
    }

    /** As {@link #probe(Path)}, counting native objects in the ledger. */
    public static MediaDescription probe(Path file, NativeLedger ledger) throws MediaException {
        try (Demuxer demuxer = Demuxer.open(file, ledger)) {
            OptionalInt video = demuxer.bestVideo();
            OptionalInt audio = demuxer.bestAudio();
            if (video.isEmpty() && audio.isEmpty()) {
                throw nothingToPlay(demuxer);
            }
            Opening opening = Opening.read(demuxer, video, audio, ledger);
            if (opening.firstPicture().isEmpty() && opening.firstSound().isEmpty()) {
                throw demuxer.failure(
                        Reason.DECODING_FAILED,
                        "nothing in it can be decoded: the file is damaged or cut off. Copy it again.");
            }
            return describe(demuxer, video, audio, opening);
        }
    }

    private static MediaDescription describe(Demuxer demuxer, OptionalInt video, OptionalInt audio, Opening opening)
            throws MediaException {
        long zero = Math.min(
                opening.firstPicture().orElse(Long.MAX_VALUE),
                opening.firstSound().orElse(Long.MAX_VALUE));
        Optional<VideoStream> pictures = opening.firstPicture().isEmpty()
                ? Optional.empty()
                : Optional.of(video(demuxer, video.getAsInt(), opening, zero));
        Optional<AudioStream> sound = opening.firstSound().isEmpty()
                ? Optional.empty()
                : Optional.of(audio(demuxer, audio.getAsInt(), opening, zero));
        String container = demuxer.context().iformat().name().getString();
        long end = end(demuxer, pictures.map(VideoStream::index), sound.map(AudioStream::index));
        return new MediaDescription(demuxer.file(), container, Math.max(0, end - zero), zero, pictures, sound);
    }

    private static MediaException nothingToPlay(Demuxer demuxer) {
        for (int i = 0; i < demuxer.context().nb_streams(); i++) {
            int type = demuxer.stream(i).codecpar().codec_type();
            if (type == avutil.AVMEDIA_TYPE_SUBTITLE) {
                return demuxer.failure(
                        Reason.NO_STREAMS, "holds text only, no sound and no pictures. Import it as a transcript.");
            }
            if (type == avutil.AVMEDIA_TYPE_VIDEO || type == avutil.AVMEDIA_TYPE_AUDIO) {
                return demuxer.failure(
                        Reason.UNSUPPORTED_CODEC,
                        "is coded in a way this FFmpeg cannot decode (" + codecName(demuxer.stream(i))
                                + "), or it is not" + " a recording at all. Convert it, or choose another file.");
            }
        }
        return demuxer.failure(Reason.NO_STREAMS, "holds no sound and no pictures. Choose another file.");
    }

    private static VideoStream video(Demuxer demuxer, int index, Opening opening, long zero) {
        AVStream stream = demuxer.stream(index);
        AVCodecParameters coded = stream.codecpar();
        Orientation orientation = Orientation.of(coded);
        AVRational aspect = av_guess_sample_aspect_ratio(demuxer.context(), stream, null);
        double stretch = aspect.num() > 0 && aspect.den() > 0 ? aspect.num() / (double) aspect.den() : 1;
        int shownWidth = (int) Math.max(1, Math.round(coded.width() * stretch));
        boolean swapped = orientation.swapsSides();
        return new VideoStream(
                index,
                codecName(stream),
                coded.width(),
                coded.height(),
                swapped ? coded.height() : shownWidth,
                swapped ? shownWidth : coded.height(),
                orientation.clockwiseDegrees(),
                orientation.mirrored(),
                framesPerSecond(stream, opening.pictureTimes()),
                timing(opening.pictureTimes(), demuxer.timeBase(index).tickMicros()),
                opening.firstPicture().orElseThrow() - zero);
    }

    private static AudioStream audio(Demuxer demuxer, int index, Opening opening, long zero) {
        AVStream stream = demuxer.stream(index);
        byte[] layout = new byte[128];
        avutil.av_channel_layout_describe(stream.codecpar().ch_layout(), layout, layout.length);
        return new AudioStream(
                index,
                codecName(stream),
                opening.sampleRateHz(),
                opening.channels(),
                Demuxer.textIn(layout),
                opening.firstSound().orElseThrow() - zero);
    }

    private static double framesPerSecond(AVStream stream, List<Long> times) {
        AVRational average = stream.avg_frame_rate();
        if (average.num() > 0 && average.den() > 0) {
            return average.num() / (double) average.den();
        }
        long length = times.size() < 2 ? 0 : times.get(times.size() - 1) - times.get(0);
        return length == 0 ? 0 : (times.size() - 1) * 1e6 / length;
    }

    /** Distances may differ by the rounding of two timestamps; what is more is a variable rate. */
    private static FrameTiming timing(List<Long> times, long tickMicros) {
        long shortest = Long.MAX_VALUE;
        long longest = 0;
        for (int i = 1; i < times.size(); i++) {
            long distance = times.get(i) - times.get(i - 1);
            shortest = Math.min(shortest, distance);
            longest = Math.max(longest, distance);
        }
        return times.size() < 3 || longest - shortest <= tickMicros + 2 ? FrameTiming.CONSTANT : FrameTiming.VARIABLE;
    }

    private static String codecName(AVStream stream) {
        return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    /** Container time at which the last of the streams ends. */
    private static long end(Demuxer demuxer, Optional<Integer> video, Optional<Integer> audio) throws MediaException {
        AVFormatContext context = demuxer.context();
        boolean guessed = context.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE;
        OptionalLong pictures = guessed
                ? OptionalLong.empty()
                : video.map(i -> streamEnd(demuxer, i)).orElse(OptionalLong.empty());
        OptionalLong sound = guessed
                ? OptionalLong.empty()
                : audio.map(i -> streamEnd(demuxer, i)).orElse(OptionalLong.empty());
        boolean told = (video.isEmpty() || pictures.isPresent()) && (audio.isEmpty() || sound.isPresent());
        if (told) {
            return Math.max(pictures.orElse(Long.MIN_VALUE), sound.orElse(Long.MIN_VALUE));
        }
        if (!guessed && context.duration() > 0) {
            return context.duration() + (context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time());
        }
        return readToTheEnd(demuxer, video, audio);
    }

    private static OptionalLong streamEnd(Demuxer demuxer, int index) {
        AVStream stream = demuxer.stream(index);
        if (stream.duration() == AV_NOPTS_VALUE || stream.duration() <= 0) {
            return OptionalLong.empty();
        }
        long start = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
        return OptionalLong.of(demuxer.timeBase(index).toMicros(start + stream.duration()));
    }

    /** Some containers (live recordings of browsers, bare MP3 with a variable bit rate) do not tell their length. */
    private static long readToTheEnd(Demuxer demuxer, Optional<Integer> video, Optional<Integer> audio)
            throws MediaException {
        demuxer.reopen();
        long end = 0;
        while (demuxer.read()) {
            int index = demuxer.packet().stream_index();
            boolean counts = video.filter(i -> i == index).isPresent()
                    || audio.filter(i -> i == index).isPresent();
            long pts = demuxer.packet().pts() == AV_NOPTS_VALUE
                    ? demuxer.packet().dts()
                    : demuxer.packet().pts();
            if (counts && pts != AV_NOPTS_VALUE) {
                end = Math.max(
                        end,
                        demuxer.timeBase(index).toMicros(pts + demuxer.packet().duration()));
            }
        }
        return end;
    }
}
