package org.turnwise.media.movies;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swresample.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Writes a test recording; the container follows from the file's name. */
public final class MovieWriter implements AutoCloseable {
    private final AVFormatContext container = new AVFormatContext(null);
    private final List<AVCodecContext> encoders = new ArrayList<>();
    private final AVPacket packet = av_packet_alloc();

    private MovieWriter(Path file) {
        check(avformat_alloc_output_context2(container, (AVOutputFormat) null, null, file.toString()));
    }

    public static Path write(Path file, Optional<PictureTrack> pictures, Optional<SoundTrack> sound) {
        return write(file, pictures, sound, Map.of());
    }

    /** As {@link #write(Path, Optional, Optional)}, an MP4 whose header lies before what it describes. */
    public static Path headerFirst(Path file, Optional<PictureTrack> pictures, Optional<SoundTrack> sound) {
        return write(file, pictures, sound, Map.of("movflags", "faststart"));
    }

    private static Path write(
            Path file, Optional<PictureTrack> pictures, Optional<SoundTrack> sound, Map<String, String> settings) {
        try (MovieWriter writer = new MovieWriter(file)) {
            pictures.ifPresent(writer::addPictures);
            sound.ifPresent(writer::addSound);
            writer.begin(file, settings);
            pictures.ifPresent(p -> writer.writePictures(p));
            sound.ifPresent(s -> writer.writeSound(s, pictures.isPresent() ? 1 : 0));
            check(av_write_trailer(writer.container));
        }
        return file;
    }

    public static Path pictures(Path file, PictureTrack pictures) {
        return write(file, Optional.of(pictures), Optional.empty());
    }

    public static Path sound(Path file, SoundTrack sound) {
        return write(file, Optional.empty(), Optional.of(sound));
    }

    private void addPictures(PictureTrack track) {
        AVCodec codec = encoder(track.codec());
        AVCodecContext context = avcodec_alloc_context3(codec);
        boolean sideways = track.rotation() % 180 != 0;
        context.width(sideways ? track.height() : track.width());
        context.height(sideways ? track.width() : track.height());
        context.pix_fmt(av_get_pix_fmt(track.pixelFormat()));
        context.time_base(rational(track.timeBaseNum(), track.timeBaseDen()));
        context.framerate(rational(track.timeBaseDen(), track.timeBaseNum()));
        context.gop_size(track.keyEvery());
        context.max_b_frames(track.bFrames());
        context.bit_rate(800_000);
        context.thread_count(1);
        if (track.codec().startsWith("libvpx")) {
            av_opt_set(context.priv_data(), "deadline", "realtime", 0);
            av_opt_set(context.priv_data(), "cpu-used", "8", 0);
        }
        AVStream stream = open(codec, context);
        stream.time_base(context.time_base());
        if (track.rotation() != 0) {
            askForTurning(stream, track.rotation());
        }
    }

    /** The display matrix as QuickTime defines it: a stored point (x, y) is shown at (a x + c y, b x + d y). */
    private static void askForTurning(AVStream stream, int clockwiseDegrees) {
        int one = 1 << 16;
        int cos = clockwiseDegrees == 180 ? -one : 0;
        int sin = clockwiseDegrees == 90 ? one : clockwiseDegrees == 270 ? -one : 0;
        int[] matrix = {cos, sin, 0, -sin, cos, 0, 0, 0, 1 << 30};
        AVPacketSideData sideData = new AVPacketSideData(null);
        int[] count = {0};
        av_packet_side_data_new(sideData, count, AV_PKT_DATA_DISPLAYMATRIX, matrix.length * 4L, 0);
        new IntPointer(sideData.data()).put(matrix);
        stream.codecpar().coded_side_data(sideData);
        stream.codecpar().nb_coded_side_data(count[0]);
    }

    private void addSound(SoundTrack track) {
        AVCodec codec = encoder(track.codec());
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.sample_rate(track.sampleRateHz());
        av_channel_layout_default(context.ch_layout(), track.channels());
        context.sample_fmt(firstFormat(codec));
        context.time_base(rational(1, track.sampleRateHz()));
        context.bit_rate(128_000);
        open(codec, context).time_base(context.time_base());
    }

    private static int firstFormat(AVCodec codec) {
        return codec.sample_fmts().get(0);
    }

    private AVStream open(AVCodec codec, AVCodecContext context) {
        if ((container.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
            context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        context.strict_std_compliance(FF_COMPLIANCE_EXPERIMENTAL);
        check(avcodec_open2(context, codec, (AVDictionary) null));
        AVStream stream = avformat_new_stream(container, codec);
        check(avcodec_parameters_from_context(stream.codecpar(), context));
        encoders.add(context);
        return stream;
    }

    private void begin(Path file, Map<String, String> settings) {
        AVIOContext io = new AVIOContext(null);
        check(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
        container.pb(io);
        AVDictionary options = new AVDictionary(null);
        settings.forEach((name, value) -> av_dict_set(options, name, value, 0));
        check(avformat_write_header(container, options));
        av_dict_free(options);
    }

    private void writePictures(PictureTrack track) {
        AVCodecContext context = encoders.get(0);
        int bits = track.pixelFormat().contains("10") ? 10 : 8;
        for (int i = 0; i < track.timestamps().length; i++) {
            AVFrame frame = av_frame_alloc();
            frame.format(context.pix_fmt());
            frame.width(context.width());
            frame.height(context.height());
            check(av_frame_get_buffer(frame, 0));
            NumberedPicture.paint(frame, i, bits, track.rotation());
            frame.pts(track.timestamps()[i]);
            check(avcodec_send_frame(context, frame));
            av_frame_free(frame);
            drain(context, 0, lastLength(track));
        }
        avcodec_send_frame(context, null);
        drain(context, 0, lastLength(track));
    }

    private static long lastLength(PictureTrack track) {
        long[] times = track.timestamps();
        return times.length < 2 ? 1 : times[times.length - 1] - times[times.length - 2];
    }

    private void writeSound(SoundTrack track, int index) {
        AVCodecContext context = encoders.get(index);
        int size = context.frame_size() > 0 ? context.frame_size() : 1024;
        SwrContext converter = new SwrContext(null);
        AVChannelLayout mono = new AVChannelLayout();
        av_channel_layout_default(mono, 1);
        AVChannelLayout wanted = context.ch_layout();
        int rate = track.sampleRateHz();
        check(swr_alloc_set_opts2(
                converter, wanted, context.sample_fmt(), rate, mono, AV_SAMPLE_FMT_FLT, rate, 0, null));
        // The same full wave on every channel.
        double[] matrix = new double[track.channels()];
        java.util.Arrays.fill(matrix, 1);
        swr_set_matrix(converter, matrix, 1);
        check(swr_init(converter));
        for (long first = 0; first < track.samples(); first += size) {
            int count = (int) Math.min(size, track.samples() - first);
            AVFrame frame = av_frame_alloc();
            frame.format(context.sample_fmt());
            frame.sample_rate(rate);
            frame.nb_samples(count);
            av_channel_layout_copy(frame.ch_layout(), wanted);
            check(av_frame_get_buffer(frame, 0));
            try (FloatPointer in = new FloatPointer(count);
                    PointerPointer<Pointer> planes = new PointerPointer<>(1)) {
                for (int i = 0; i < count; i++) {
                    in.put(i, (float) track.wave().applyAsDouble(first + i));
                }
                planes.put(0, in);
                check(swr_convert(converter, frame.extended_data(), count, planes, count));
            }
            frame.pts(track.firstSample() + first);
            check(avcodec_send_frame(context, frame));
            av_frame_free(frame);
            drain(context, index, size);
        }
        swr_free(converter);
        avcodec_send_frame(context, null);
        drain(context, index, size);
    }

    /** Encoders do not say how long a packet lasts, and MP4's edit list would cut off the last one. */
    private void drain(AVCodecContext context, int index, long length) {
        while (avcodec_receive_packet(context, packet) >= 0) {
            packet.stream_index(index);
            if (packet.duration() == 0) {
                packet.duration(length);
            }
            av_packet_rescale_ts(
                    packet, context.time_base(), container.streams(index).time_base());
            check(av_interleaved_write_frame(container, packet));
        }
    }

    private static AVCodec encoder(String name) {
        AVCodec codec = avcodec_find_encoder_by_name(new BytePointer(name));
        if (codec == null) {
            throw new IllegalArgumentException("this FFmpeg has no encoder " + name);
        }
        return codec;
    }

    private static AVRational rational(int num, int den) {
        return new AVRational().num(num).den(den);
    }

    private static int check(int result) {
        if (result < 0) {
            byte[] text = new byte[256];
            av_strerror(result, text, text.length);
            throw new IllegalStateException(new String(text, java.nio.charset.StandardCharsets.UTF_8).trim());
        }
        return result;
    }

    @Override
    public void close() {
        encoders.forEach(org.bytedeco.ffmpeg.global.avcodec::avcodec_free_context);
        av_packet_free(packet);
        if (container.pb() != null) {
            avio_closep(container.pb());
        }
        avformat_free_context(container);
    }
}
