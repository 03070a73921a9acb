package org.turnwise.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry_from_timestamp;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;

/** One opened container and the packet last read from it. Confined to one thread at a time. */
public final class Demuxer implements AutoCloseable {
    private final Path file;
    private final NativeLedger ledger;
    private final AVPacket packet;
    private AVFormatContext context;
    private boolean atEnd;
    private boolean closed;

    private Demuxer(Path file, NativeLedger ledger, AVFormatContext context) {
        this.file = file;
        this.ledger = ledger;
        this.context = context;
        this.packet = av_packet_alloc();
        ledger.open();
    }

    /** Opens the file and reads its headers; only ever this local file, whatever it refers to. */
    public static Demuxer open(Path file, NativeLedger ledger) throws MediaException {
        FfmpegLog.route();
        Refusal.beforeOpening(file);
        return new Demuxer(file, ledger, openContext(file, ledger));
    }

    private static AVFormatContext openContext(Path file, NativeLedger ledger) throws MediaException {
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        // "file:" keeps names with a colon from being taken for a protocol.
        int opened = avformat_open_input(context, "file:" + file.toAbsolutePath(), (AVInputFormat) null, options);
        av_dict_free(options);
        if (opened < 0) {
            throw Refusal.notOpened(file, saying(opened));
        }
        ledger.open();
        String container = context.iformat().name().getString();
        int found = Refusal.isNoRecording(container) ? -1 : avformat_find_stream_info(context, (AVDictionary) null);
        if (found < 0) {
            avformat_close_input(context);
            ledger.close();
            throw Refusal.notMedia(file, "read as " + container);
        }
        return context;
    }

    public Path file() {
        return file;
    }

    public AVFormatContext context() {
        return context;
    }

    public AVStream stream(int index) {
        return context.streams(index);
    }

    /** The packet filled by {@link #read()}; its content is gone at the next reading. */
    public AVPacket packet() {
        return packet;
    }

    public TimeBase timeBase(int index) {
        return TimeBase.of(stream(index).time_base());
    }

    /** FFmpeg's best stream of moving pictures that can be decoded; cover art and thumbnails are passed over. */
    public OptionalInt bestVideo() {
        int best = av_find_best_stream(context, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<AVCodec>) null, 0);
        if (best >= 0 && isMovingPicture(stream(best))) {
            return OptionalInt.of(best);
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            if (isMovingPicture(stream(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** FFmpeg's best stream of sound that can be decoded. */
    public OptionalInt bestAudio() {
        int best = av_find_best_stream(context, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<AVCodec>) null, 0);
        return best >= 0 && decodable(stream(best)) ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private static boolean isMovingPicture(AVStream stream) {
        int still = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
        return stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO
                && (stream.disposition() & still) == 0
                && stream.codecpar().width() > 0
                && decodable(stream);
    }

    private static boolean decodable(AVStream stream) {
        return avcodec_find_decoder(stream.codecpar().codec_id()) != null;
    }

    /** From now on packets of this stream alone are read: the others' bytes are skipped. */
    public void only(int index) {
        for (int i = 0; i < context.nb_streams(); i++) {
            stream(i).discard(i == index ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
    }

    /** Reads the next packet; false at the end of the file, which is also where a damaged file ends for us. */
    public boolean read() {
        av_packet_unref(packet);
        int result;
        do {
            result = av_read_frame(context, packet);
        } while (result == AVERROR_EAGAIN());
        atEnd = result < 0;
        return !atEnd;
    }

    /** Whether the last reading found no more packets. */
    public boolean atEnd() {
        return atEnd;
    }

    /** Goes to a key frame whose decoding time is at or before the timestamp; false where the container cannot. */
    public boolean seekBackTo(int index, long timestamp) {
        av_packet_unref(packet);
        return av_seek_frame(context, index, timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /** Decoding time of the last key frame at or before the timestamp that the container's index knows. */
    public OptionalLong keyFrameBefore(int index, long timestamp) {
        AVIndexEntry entry = avformat_index_get_entry_from_timestamp(stream(index), timestamp, AVSEEK_FLAG_BACKWARD);
        return entry == null || entry.isNull() || entry.timestamp() == AV_NOPTS_VALUE
                ? OptionalLong.empty()
                : OptionalLong.of(entry.timestamp());
    }

    /** Opens the file anew, at its beginning: the one way back that works for every container. */
    public void reopen() throws MediaException {
        av_packet_unref(packet);
        AVFormatContext fresh = openContext(file, ledger);
        avformat_close_input(context);
        ledger.close();
        context = fresh;
    }

    /** FFmpeg's words for an error number. */
    public static String saying(int error) {
        byte[] text = new byte[256];
        av_strerror(error, text, text.length);
        return textIn(text);
    }

    /** What C wrote into a buffer: everything before the first zero byte. */
    public static String textIn(byte[] buffer) {
        int length = 0;
        while (length < buffer.length && buffer[length] != 0) {
            length++;
        }
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    public MediaException failure(Reason reason, String what) {
        return new MediaException(file, reason, file + ": " + what);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            av_packet_free(packet);
            ledger.close();
            avformat_close_input(context);
            ledger.close();
        }
    }
}
