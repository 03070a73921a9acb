package org.turnwise.media.encode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/**
 * Writes an MP4: H.264 pictures at given times and, if wanted, AAC sound of one channel. What cannot be written is thrown
 * as {@link UncheckedIOException}. For one thread.
 */
public final class FilmWriter implements AutoCloseable {
    private static final double BITS_PER_PIXEL = 0.12;
    private static final int LEAST_BITS = 200_000;
    private static final int SOUND_BITS = 96_000;

    private final Path target;
    private final FFmpegFrameRecorder recorder;
    private final int soundRateHz;

    /**
     * What is written.
     *
     * @param width pixels; odd sizes lose the last column
     * @param height pixels; odd sizes lose the last row
     * @param framesPerSecond about how many pictures come
     * @param soundRateHz 0 for no sound
     */
    public record Form(int width, int height, double framesPerSecond, int soundRateHz) {
        public Form {
            if (width < 2 || height < 2) {
                throw new IllegalArgumentException("a film of " + width + " x " + height);
            }
        }
    }

    private FilmWriter(Path target, FFmpegFrameRecorder recorder, int soundRateHz) {
        this.target = target;
        this.recorder = recorder;
        this.soundRateHz = soundRateHz;
    }

    /** Begins a film; a file that is there is replaced. */
    public static FilmWriter open(Path target, Form form) {
        return open(target, form, "");
    }

    /**
     * As {@link #open(Path, Form)}, with a comment in the file.
     *
     * @param comment says what the film is, for programs that look into it; empty for none
     */
    static FilmWriter open(Path target, Form form, String comment) {
        int width = form.width() / 2 * 2;
        int height = form.height() / 2 * 2;
        FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(target.toFile(), width, height, form.soundRateHz() > 0 ? 1 : 0);
        recorder.setFormat("mp4");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(form.framesPerSecond());
        recorder.setVideoBitrate(
                (int) Math.max(LEAST_BITS, width * (double) height * form.framesPerSecond() * BITS_PER_PIXEL));
        if (form.soundRateHz() > 0) {
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(form.soundRateHz());
            recorder.setAudioBitrate(SOUND_BITS);
        }
        if (!comment.isEmpty()) {
            recorder.setMetadata("comment", comment);
        }
        FilmWriter writer = new FilmWriter(target, recorder, form.soundRateHz());
        try {
            recorder.start();
        } catch (FrameRecorder.Exception e) {
            throw writer.notWritten(e);
        }
        return writer;
    }

    /**
     * The next picture.
     *
     * @param pixels {@code 0xAARRGGBB}, row after row
     * @param width of a row, at least the film's
     * @param micros when it is first shown
     */
    public void picture(int[] pixels, int width, long micros) {
        int wide = recorder.getImageWidth();
        int high = recorder.getImageHeight();
        if (width < wide || pixels.length < width * high) {
            throw new IllegalArgumentException(pixels.length + " pixels in rows of " + width);
        }
        try (Frame frame = new Frame(wide, high, Frame.DEPTH_UBYTE, 4)) {
            ByteBuffer bytes = (ByteBuffer) frame.image[0];
            for (int y = 0; y < high; y++) {
                bytes.position(y * frame.imageStride);
                for (int x = 0; x < wide; x++) {
                    int pixel = pixels[y * width + x];
                    bytes.put((byte) pixel)
                            .put((byte) (pixel >> 8))
                            .put((byte) (pixel >> 16))
                            .put((byte) 255);
                }
            }
            recorder.setTimestamp(micros);
            recorder.record(frame, avutil.AV_PIX_FMT_BGRA);
        } catch (FrameRecorder.Exception e) {
            throw notWritten(e);
        }
    }

    /** More sound, full scale +-1. */
    public void sound(float[] samples, int count) {
        try {
            recorder.recordSamples(soundRateHz, 1, FloatBuffer.wrap(samples, 0, count));
        } catch (FrameRecorder.Exception e) {
            throw notWritten(e);
        }
    }

    private UncheckedIOException notWritten(Exception e) {
        return new UncheckedIOException(
                new IOException(target + ": the film could not be written (" + e.getMessage() + ")", e));
    }

    /** Ends the film. */
    @Override
    public void close() {
        try {
            recorder.stop();
            recorder.release();
        } catch (FrameRecorder.Exception e) {
            throw notWritten(e);
        }
    }
}
