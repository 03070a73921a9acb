package org.turnwise.media.encode;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.probe.MediaDescription;

/**
 * A copy of a recording as MP4 with something drawn over every picture: upright, at its own times, with its sound as one
 * channel. Pictures larger than {@value #LARGEST} pixels are scaled down. Memory does not grow with the recording.
 */
public final class DrawnCopy {
    private static final int LARGEST = 1920;
    private static final int SOUND_RATE_HZ = 44_100;
    private static final int MOST_FRAMES_PER_SECOND = 60;
    private static final int USUAL_FRAMES_PER_SECOND = 25;
    private static final double BITS_PER_PIXEL = 0.12;

    private DrawnCopy() {}

    /** Draws on a picture. */
    @FunctionalInterface
    public interface Painter {
        /** @param pixels {@code 0xAARRGGBB}, row after row, to be drawn into */
        void paint(int[] pixels, int width, int height, long millis);
    }

    /**
     * Writes the copy.
     *
     * @param target replaced where it is there; left incomplete where writing fails
     * @param cancelled asked before every picture
     * @throws CancellationException where cancelled became true
     * @throws MediaException if the recording cannot be read
     * @throws java.io.UncheckedIOException if the copy cannot be written
     */
    public static void write(MediaDescription media, Path target, Painter painter, BooleanSupplier cancelled)
            throws MediaException {
        try (VideoFrames frames = VideoFrames.open(media)) {
            frames.setBounds(new PictureBounds(LARGEST, LARGEST));
            VideoFrame first = frames.at(0);
            Sound sound = media.audio().isEmpty() ? Sound.NONE : Sound.of(media);
            try (sound;
                    FFmpegFrameRecorder recorder = recorder(media, first, target, sound)) {
                recorder.start();
                Optional<VideoFrame> next = Optional.of(first);
                while (next.isPresent()) {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException("writing the copy was cancelled");
                    }
                    record(recorder, next.get(), painter);
                    sound.recordUntil(next.get().timestampMicros(), recorder);
                    next = frames.next();
                }
                sound.recordUntil(Long.MAX_VALUE, recorder);
                recorder.stop();
            } catch (FFmpegFrameRecorder.Exception e) {
                throw notWritten(target, e);
            } catch (org.bytedeco.javacv.FrameRecorder.Exception e) {
                throw notWritten(target, e);
            }
        }
    }

    private static java.io.UncheckedIOException notWritten(Path target, Exception e) {
        return new java.io.UncheckedIOException(
                new java.io.IOException(target + ": the film could not be written (" + e.getMessage() + ")", e));
    }

    private static FFmpegFrameRecorder recorder(MediaDescription media, VideoFrame first, Path target, Sound sound) {
        int width = first.width() / 2 * 2;
        int height = first.height() / 2 * 2;
        double rate = media.video().orElseThrow().framesPerSecond();
        FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(target.toFile(), Math.max(2, width), Math.max(2, height), sound.channels());
        recorder.setFormat("mp4");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        double used = rate > 0 ? Math.min(MOST_FRAMES_PER_SECOND, rate) : USUAL_FRAMES_PER_SECOND;
        recorder.setFrameRate(used);
        recorder.setVideoBitrate((int) Math.max(200_000, width * (double) height * used * BITS_PER_PIXEL));
        if (sound.channels() > 0) {
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(SOUND_RATE_HZ);
            recorder.setAudioBitrate(96_000);
        }
        return recorder;
    }

    private static void record(FFmpegFrameRecorder recorder, VideoFrame picture, Painter painter)
            throws FFmpegFrameRecorder.Exception {
        int[] pixels = picture.pixels().clone();
        painter.paint(pixels, picture.width(), picture.height(), picture.timestampMillis());
        try (Frame frame = new Frame(recorder.getImageWidth(), recorder.getImageHeight(), Frame.DEPTH_UBYTE, 4)) {
            ByteBuffer bytes = (ByteBuffer) frame.image[0];
            for (int y = 0; y < recorder.getImageHeight(); y++) {
                bytes.position(y * frame.imageStride);
                for (int x = 0; x < recorder.getImageWidth(); x++) {
                    int pixel = pixels[
                            Math.min(y, picture.height() - 1) * picture.width() + Math.min(x, picture.width() - 1)];
                    bytes.put((byte) pixel)
                            .put((byte) (pixel >> 8))
                            .put((byte) (pixel >> 16))
                            .put((byte) 255);
                }
            }
            recorder.setTimestamp(picture.timestampMicros());
            recorder.record(frame, avutil.AV_PIX_FMT_BGRA);
        }
    }

    /** The recording's sound, handed on as far as the pictures have come. */
    private static final class Sound implements AutoCloseable {
        static final Sound NONE = new Sound(Optional.empty());

        private static final int BLOCK = 1024;
        private final Optional<PcmReader> reader;

        private Sound(Optional<PcmReader> reader) {
            this.reader = reader;
        }

        static Sound of(MediaDescription media) throws MediaException {
            return new Sound(Optional.of(PcmReader.open(media, PcmFormat.plainMean(SOUND_RATE_HZ))));
        }

        int channels() {
            return reader.isPresent() ? 1 : 0;
        }

        void recordUntil(long micros, FFmpegFrameRecorder recorder) throws FFmpegFrameRecorder.Exception {
            if (reader.isEmpty()) {
                return;
            }
            float[] samples = new float[BLOCK];
            while (reader.get().position() * 1_000_000.0 / SOUND_RATE_HZ < micros) {
                int read = reader.get().read(samples, BLOCK);
                if (read == 0) {
                    return;
                }
                recorder.recordSamples(SOUND_RATE_HZ, 1, FloatBuffer.wrap(samples, 0, read));
            }
        }

        @Override
        public void close() {
            reader.ifPresent(PcmReader::close);
        }
    }
}
