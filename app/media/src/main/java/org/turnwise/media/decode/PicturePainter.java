package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.ffmpeg.Orientation;
import org.turnwise.media.probe.VideoStream;

/**
 * Turns decoded pictures into opaque ARGB pixels of the size, shape and orientation they are shown in. The frame's own
 * colour space and range are heeded by swscale.
 */
final class PicturePainter implements AutoCloseable {
    private static final int OPAQUE = 0xFF000000;

    private final NativeLedger ledger;
    private final VideoStream stream;
    private final Orientation orientation;
    private final SwsContext scaler;
    private final AVFrame scaled;

    PicturePainter(VideoStream stream, NativeLedger ledger) {
        this.stream = stream;
        this.ledger = ledger;
        this.orientation = new Orientation(stream.rotationDegrees(), stream.mirrored());
        this.scaler = sws_alloc_context();
        this.scaler.flags(SWS_BILINEAR | SWS_ACCURATE_RND);
        this.scaled = av_frame_alloc();
        ledger.open();
    }

    /**
     * Paints the picture, which is shown from one media time to the other.
     *
     * @param picturesEndMicros see {@link VideoFrame#picturesEndMicros()}
     */
    VideoFrame paint(
            Picture picture,
            PictureBounds bounds,
            long timestampMicros,
            long endMicros,
            OptionalLong picturesEndMicros) {
        double scale = bounds.scaleFor(stream.width(), stream.height());
        int width = (int) Math.max(1, Math.round(stream.width() * scale));
        int height = (int) Math.max(1, Math.round(stream.height() * scale));
        boolean swapped = orientation.swapsSides();
        int[] upright = scaledTo(picture.frame(), swapped ? height : width, swapped ? width : height);
        int[] turned = turned(upright, swapped ? height : width, swapped ? width : height);
        return new VideoFrame(timestampMicros, endMicros, picturesEndMicros, width, height, turned);
    }

    private int[] scaledTo(AVFrame frame, int width, int height) {
        scaled.format(AV_PIX_FMT_BGRA);
        scaled.width(width);
        scaled.height(height);
        try {
            check(av_frame_get_buffer(scaled, 0));
            check(sws_scale_frame(scaler, scaled, frame));
            int stride = scaled.linesize(0) / Integer.BYTES;
            BytePointer bytes = scaled.data(0).capacity((long) scaled.linesize(0) * height);
            IntBuffer pixels =
                    bytes.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            int[] out = new int[width * height];
            for (int y = 0; y < height; y++) {
                pixels.position(y * stride).get(out, y * width, width);
            }
            for (int i = 0; i < out.length; i++) {
                out[i] |= OPAQUE;
            }
            return out;
        } finally {
            av_frame_unref(scaled);
        }
    }

    private int[] turned(int[] pixels, int width, int height) {
        if (orientation.clockwiseDegrees() == 0 && !orientation.mirrored()) {
            return pixels;
        }
        int[] out = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[orientation.shownAt(x, y, width, height)] = pixels[y * width + x];
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
