package org.turnwise.samples;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.OpenCVFrameConverter;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** What FFmpeg makes of the film. */
final class DecodedFilm {
    /** Sees each wanted frame in order; the picture is grey and valid during the call only. */
    interface Viewer {
        void see(double seconds, Mat grey);
    }

    private final Path media;

    DecodedFilm(Path media) {
        this.media = media;
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    }

    /** Every step-th frame, the first included. */
    void watch(int step, Viewer viewer) throws IOException {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(media.toFile());
                OpenCVFrameConverter.ToMat converter = new OpenCVFrameConverter.ToMat();
                Mat grey = new Mat()) {
            grabber.start();
            int index = 0;
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                if (index++ % step == 0) {
                    opencv_imgproc.cvtColor(converter.convert(frame), grey, opencv_imgproc.COLOR_BGR2GRAY);
                    viewer.see(frame.timestamp / 1e6, grey);
                }
            }
        }
    }

    double seconds() throws IOException {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(media.toFile())) {
            grabber.start();
            return grabber.getLengthInTime() / 1e6;
        }
    }

    /** Both channels at the film's own 48 kHz. */
    float[][] sound() throws IOException {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(media.toFile())) {
            grabber.start();
            float[][] channels = new float[2][(int) (grabber.getLengthInTime() / 1e6 * 48_000) + 96_000];
            int filled = 0;
            for (Frame frame = grabber.grabSamples(); frame != null; frame = grabber.grabSamples()) {
                Buffer[] buffers = frame.samples;
                ShortBuffer samples = (ShortBuffer) buffers[0];
                while (samples.remaining() >= 2 && filled < channels[0].length) {
                    channels[0][filled] = samples.get() / 32768f;
                    channels[1][filled++] = samples.get() / 32768f;
                }
            }
            int length = filled;
            return new float[][] {Arrays.copyOf(channels[0], length), Arrays.copyOf(channels[1], length)};
        }
    }
}
