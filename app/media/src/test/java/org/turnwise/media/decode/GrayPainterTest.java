package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntBinaryOperator;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.FrameTiming;
import org.turnwise.media.probe.VideoStream;

class GrayPainterTest {
    private static final int INTERLACED = 1 << 3;

    private static GrayPicture painted(int width, int height, int flags, PictureBounds bounds, IntBinaryOperator luma) {
        NativeLedger ledger = new NativeLedger();
        VideoStream stream =
                new VideoStream(0, "h264", width, height, width, height, 0, false, 25, FrameTiming.CONSTANT, 0);
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        assertTrue(av_frame_get_buffer(frame, 0) >= 0);
        frame.flags(frame.flags() | flags);
        BytePointer bytes = frame.data(0).capacity((long) frame.linesize(0) * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                bytes.put((long) y * frame.linesize(0) + x, (byte) luma.applyAsInt(x, y));
            }
        }
        try (GrayPainter painter = new GrayPainter(stream, bounds, ledger);
                Picture picture = new Picture(frame, 0, 40_000, ledger)) {
            return painter.paint(picture, 0);
        } finally {
            av_frame_free(frame);
        }
    }

    @Test
    void of_an_interlaced_picture_one_field_is_seen() {
        IntBinaryOperator combs = (x, y) -> y % 2 == 0 ? 235 : 16;
        GrayPicture field = painted(64, 48, INTERLACED, PictureBounds.NONE, combs);
        assertEquals(48, field.height());
        for (byte pixel : field.pixels()) {
            assertEquals(255, pixel & 0xFF, 2);
        }
        GrayPicture both = painted(64, 48, 0, PictureBounds.NONE, combs);
        assertEquals(255, both.pixels()[0] & 0xFF, 2);
        assertEquals(0, both.pixels()[64] & 0xFF, 2);
    }

    @Test
    void an_8k_picture_comes_scaled_down_and_keeps_its_shape() {
        GrayPicture small = painted(7680, 4320, 0, new PictureBounds(1280, 1280), (x, y) -> x < 3840 ? 235 : 16);
        assertEquals(1280, small.width());
        assertEquals(720, small.height());
        assertEquals(255, small.pixels()[360 * 1280 + 100] & 0xFF, 2);
        assertEquals(0, small.pixels()[360 * 1280 + 1200] & 0xFF, 2);
    }
}
