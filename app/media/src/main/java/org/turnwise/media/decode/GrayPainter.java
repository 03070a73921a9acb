package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.ffmpeg.Orientation;
import org.turnwise.media.probe.VideoStream;

/**
 * Turns decoded pictures into grey ones of the size, shape and orientation they are shown in. Of an interlaced picture
 * only the first field is used: two moments in one picture would give a moving face combs for edges.
 */
final class GrayPainter implements AutoCloseable {
    /** FFmpeg's AV_FRAME_FLAG_INTERLACED, a macro the Java side does not have. */
    private static final int AV_FRAME_FLAG_INTERLACED = 1 << 3;

    private final NativeLedger ledger;
    private final Orientation orientation;
    private final int width;
    private final int height;
    private final SwsContext scaler;
    private final AVFrame scaled;

    GrayPainter(VideoStream stream, PictureBounds bounds, NativeLedger ledger) {
        this.ledger = ledger;
        this.orientation = new Orientation(stream.rotationDegrees(), stream.mirrored());
        double scale = bounds.scaleFor(stream.width(), stream.height());
        this.width = (int) Math.max(1, Math.round(stream.width() * scale));
        this.height = (int) Math.max(1, Math.round(stream.height() * scale));
        this.scaler = sws_alloc_context();
        this.scaler.flags(SWS_BILINEAR | SWS_ACCURATE_RND);
        this.scaled = av_frame_alloc();
        ledger.open();
    }

    /** @param timestampMicros the picture's media time */
    GrayPicture paint(Picture picture, long timestampMicros) {
        boolean swapped = orientation.swapsSides();
        int storedWidth = swapped ? height : width;
        int storedHeight = swapped ? width : height;
        byte[] stored;
        if ((picture.frame().flags() & AV_FRAME_FLAG_INTERLACED) != 0
                && picture.frame().height() > 1) {
            AVFrame field = firstField(picture.frame());
            try {
                stored = scaledTo(field, storedWidth, storedHeight);
            } finally {
                av_frame_free(field);
            }
        } else {
            stored = scaledTo(picture.frame(), storedWidth, storedHeight);
        }
        return new GrayPicture(timestampMicros, width, height, turned(stored, storedWidth, storedHeight));
    }

    /** Every second line, the first one first; nothing is copied. */
    private static AVFrame firstField(AVFrame frame) {
        AVFrame field = av_frame_clone(frame);
        field.height(frame.height() / 2);
        for (int plane = 0; plane < 4 && field.data(plane) != null; plane++) {
            field.linesize(plane, 2 * field.linesize(plane));
        }
        field.flags(field.flags() & ~AV_FRAME_FLAG_INTERLACED);
        return field;
    }

    private byte[] scaledTo(AVFrame frame, int wide, int high) {
        scaled.format(AV_PIX_FMT_GRAY8);
        scaled.width(wide);
        scaled.height(high);
        try {
            check(av_frame_get_buffer(scaled, 0));
            check(sws_scale_frame(scaler, scaled, frame));
            int stride = scaled.linesize(0);
            BytePointer bytes = scaled.data(0).capacity((long) stride * high);
            byte[] out = new byte[wide * high];
            for (int y = 0; y < high; y++) {
                bytes.position((long) y * stride).get(out, y * wide, wide);
            }
            return out;
        } finally {
            av_frame_unref(scaled);
        }
    }

    private byte[] turned(byte[] pixels, int wide, int high) {
        if (orientation.clockwiseDegrees() == 0 && !orientation.mirrored()) {
            return pixels;
        }
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                out[orientation.shownAt(x, y, wide, high)] = pixels[y * wide + x];
            }
        }
        return out;
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("a picture could not be scaled: " + Demuxer.saying(result));
        }
    }

    @Override
    public void close() {
        av_frame_free(scaled);
        sws_freeContext(scaler);
        ledger.close();
    }
}
