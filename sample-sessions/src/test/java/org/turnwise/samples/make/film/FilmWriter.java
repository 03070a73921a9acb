package org.turnwise.samples.make.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Java2DFrameConverter;
import org.turnwise.samples.make.draw.Scene;
import org.turnwise.samples.make.voice.Soundtrack;

/** Writes pictures and sound as MP4: H.264 by OpenH264 and AAC, the index at the front. */
public final class FilmWriter {
    private static final int PICTURE_BITS_PER_SECOND = 305_000;
    private static final int SOUND_BITS_PER_SECOND = 64_000;

    private FilmWriter() {}

    /** @param channels two channels at {@link Soundtrack#RATE_HZ}; the film is as long as they are */
    public static void write(Path file, Film film, float[][] channels) throws IOException {
        int frames = (int) ((long) channels[0].length * Film.FRAMES_PER_SECOND / Soundtrack.RATE_HZ);
        int perFrame = Soundtrack.RATE_HZ / Film.FRAMES_PER_SECOND;
        BufferedImage picture = new BufferedImage(Scene.WIDTH, Scene.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        try (FFmpegFrameRecorder recorder =
                        new FFmpegFrameRecorder(file.toFile(), Scene.WIDTH, Scene.HEIGHT, channels.length);
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            avutil.av_log_set_level(avutil.AV_LOG_WARNING);
            prepare(recorder);
            recorder.start();
            for (int frame = 0; frame < frames; frame++) {
                film.next(picture);
                recorder.record(converter.convert(picture));
                recorder.recordSamples(
                        Soundtrack.RATE_HZ, channels.length, interleaved(channels, frame * perFrame, perFrame));
            }
        }
    }

    private static void prepare(FFmpegFrameRecorder recorder) {
        recorder.setFormat("mp4");
        recorder.setOption("movflags", "+faststart");
        recorder.setOption("fflags", "+bitexact");
        recorder.setFrameRate(Film.FRAMES_PER_SECOND);
        recorder.setGopSize(4 * Film.FRAMES_PER_SECOND);
        recorder.setVideoCodecName("libopenh264");
        recorder.setVideoOption("profile", "high");
        recorder.setVideoOption("flags", "+bitexact");
        recorder.setVideoOption("threads", "1");
        recorder.setVideoBitrate(PICTURE_BITS_PER_SECOND);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
        recorder.setAudioOption("flags", "+bitexact");
        recorder.setAudioBitrate(SOUND_BITS_PER_SECOND);
        recorder.setSampleRate(Soundtrack.RATE_HZ);
    }

    private static ShortBuffer interleaved(float[][] channels, int from, int count) {
        short[] samples = new short[count * channels.length];
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < channels.length; c++) {
                float value = from + i < channels[c].length ? channels[c][from + i] : 0;
                samples[i * channels.length + c] = (short) Math.round(32767 * Math.max(-1, Math.min(1, value)));
            }
        }
        return ShortBuffer.wrap(samples);
    }
}
