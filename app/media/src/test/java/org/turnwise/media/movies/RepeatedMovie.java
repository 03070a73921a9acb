package org.turnwise.media.movies;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.turnwise.media.MediaException;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;

/** A long movie made of a short one, over and over: what is coded is copied, so hours take seconds to write. */
public final class RepeatedMovie {
    private RepeatedMovie() {}

    /**
     * @param lengthMillis of the short movie: each repetition begins so much later; whole pictures
     * @param times how often it is repeated
     */
    public static Path write(Path movie, Path target, long lengthMillis, int times) throws MediaException {
        try (Demuxer source = Demuxer.open(movie, new NativeLedger())) {
            List<AVPacket> packets = new ArrayList<>();
            while (source.read()) {
                packets.add(av_packet_clone(source.packet()));
            }
            AVFormatContext container = new AVFormatContext(null);
            check(avformat_alloc_output_context2(container, (AVOutputFormat) null, null, target.toString()));
            for (int i = 0; i < source.context().nb_streams(); i++) {
                var stream = avformat_new_stream(container, (AVCodec) null);
                check(avcodec_parameters_copy(
                        stream.codecpar(), source.stream(i).codecpar()));
                stream.codecpar().codec_tag(0);
                stream.time_base(source.stream(i).time_base());
            }
            AVIOContext io = new AVIOContext(null);
            check(avio_open(io, target.toString(), AVIO_FLAG_WRITE));
            container.pb(io);
            check(avformat_write_header(container, (AVDictionary) null));
            AVPacket copy = av_packet_alloc();
            long[] lastDts = new long[source.context().nb_streams()];
            Arrays.fill(lastDts, Long.MIN_VALUE);
            for (int time = 0; time < times; time++) {
                for (AVPacket packet : packets) {
                    int index = packet.stream_index();
                    long later = source.timeBase(index).fromMicros(time * lengthMillis * 1000);
                    // sound is coded in pieces that do not fit the pictures: what would overlap is left out
                    if (packet.dts() + later <= lastDts[index]) {
                        continue;
                    }
                    lastDts[index] = packet.dts() + later;
                    check(av_packet_ref(copy, packet));
                    copy.pts(packet.pts() + later);
                    copy.dts(packet.dts() + later);
                    copy.pos(-1);
                    av_packet_rescale_ts(
                            copy,
                            source.stream(index).time_base(),
                            container.streams(index).time_base());
                    check(av_interleaved_write_frame(container, copy));
                }
            }
            check(av_write_trailer(container));
            av_packet_free(copy);
            packets.forEach(packet -> av_packet_free(packet));
            avio_closep(container.pb());
            avformat_free_context(container);
        }
        return target;
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException(Demuxer.saying(result));
        }
    }
}
