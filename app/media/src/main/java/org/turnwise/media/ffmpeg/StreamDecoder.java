package org.turnwise.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;

/** Turns the packets of one stream into decoded frames, in the order they are shown. Confined to one thread at a time. */
public final class StreamDecoder implements AutoCloseable {
    private final NativeLedger ledger;
    private final AVCodecContext context;
    private final AVFrame frame;
    private boolean closed;

    private StreamDecoder(NativeLedger ledger, AVCodecContext context) {
        this.ledger = ledger;
        this.context = context;
        this.frame = av_frame_alloc();
        ledger.open();
    }

    /** @param threads decoding threads, 0 for as many as there are processors */
    public static StreamDecoder open(Demuxer demuxer, int streamIndex, int threads, NativeLedger ledger)
            throws MediaException {
        AVStream stream = demuxer.stream(streamIndex);
        AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null) {
            throw demuxer.failure(
                    Reason.UNSUPPORTED_CODEC,
                    "stream " + streamIndex + " is coded in a way this FFmpeg cannot decode. Convert the file first.");
        }
        AVCodecContext context = avcodec_alloc_context3(codec);
        ledger.open();
        avcodec_parameters_to_context(context, stream.codecpar());
        context.pkt_timebase(stream.time_base());
        context.thread_count(threads);
        int opened = avcodec_open2(context, codec, (AVDictionary) null);
        if (opened < 0) {
            avcodec_free_context(context);
            ledger.close();
            throw demuxer.failure(
                    Reason.UNSUPPORTED_CODEC,
                    "stream " + streamIndex + " cannot be decoded ("
                            + codec.name().getString() + ": " + Demuxer.saying(opened) + "). Convert the file first.");
        }
        return new StreamDecoder(ledger, context);
    }

    public AVCodecContext context() {
        return context;
    }

    /** Hands a packet in. A damaged packet is left out: decoding goes on with the next. */
    public void send(AVPacket packet) {
        avcodec_send_packet(context, packet);
    }

    /** Says that no packet follows, so that held back frames come out. */
    public void sendEnd() {
        avcodec_send_packet(context, null);
    }

    /** Fills {@link #frame()} with the next decoded frame; false where more packets are needed (or none is left). */
    public boolean receive() {
        return avcodec_receive_frame(context, frame) >= 0;
    }

    /** The frame filled by {@link #receive()}; overwritten by the next. */
    public AVFrame frame() {
        return frame;
    }

    /** Forgets everything held back: to be called after a seek. */
    public void flush() {
        avcodec_flush_buffers(context);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            av_frame_free(frame);
            ledger.close();
            avcodec_free_context(context);
            ledger.close();
        }
    }
}
