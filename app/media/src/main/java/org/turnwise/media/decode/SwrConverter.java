package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;

/** One set-up of libswresample: some format in, interleaved floats out; what is not a number stays none. */
final class SwrConverter implements AutoCloseable {
    private final NativeLedger ledger;
    private final SwrContext context;
    private final int channels;
    private final int copies;
    private final int mixed;
    private final PointerPointer<Pointer> outPlanes = new PointerPointer<>(1);
    private FloatPointer out = new FloatPointer(8192);

    /** @param frame its format, rate and layout are what goes in */
    static SwrConverter from(AVFrame frame, PcmFormat wanted, int rateOut, NativeLedger ledger) {
        int channels = wanted.channels();
        AVChannelLayout layout = new AVChannelLayout();
        try {
            if (frame.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
                av_channel_layout_default(layout, frame.ch_layout().nb_channels());
            } else {
                av_channel_layout_copy(layout, frame.ch_layout());
            }
            // libswresample would make mono 3 dB quieter on its way to stereo: it is copied to both sides instead.
            boolean copied = layout.nb_channels() == 1;
            int mixed = wanted.mix() == PcmFormat.Mix.PLAIN_MEAN ? layout.nb_channels() : 1;
            return new SwrConverter(
                    layout,
                    frame.format(),
                    frame.sample_rate(),
                    rateOut,
                    copied ? 1 : channels,
                    channels,
                    mixed,
                    ledger);
        } finally {
            av_channel_layout_uninit(layout);
            layout.close();
        }
    }

    /** Interleaved floats in and out, another rate. */
    static SwrConverter ofRate(int rateIn, int rateOut, int channels, NativeLedger ledger) {
        AVChannelLayout layout = new AVChannelLayout();
        try {
            av_channel_layout_default(layout, channels);
            return new SwrConverter(layout, AV_SAMPLE_FMT_FLT, rateIn, rateOut, channels, channels, 1, ledger);
        } finally {
            layout.close();
        }
    }

    /** @param mixed how many channels are averaged into one; 1 leaves the mixing to libswresample */
    private SwrConverter(
            AVChannelLayout layoutIn,
            int formatIn,
            int rateIn,
            int rateOut,
            int channels,
            int channelsOut,
            int mixed,
            NativeLedger ledger) {
        this.ledger = ledger;
        this.copies = channelsOut / channels;
        this.channels = channels;
        this.mixed = mixed;
        this.context = new SwrContext(null);
        AVChannelLayout layoutOut = new AVChannelLayout();
        try {
            av_channel_layout_default(layoutOut, channels);
            check(swr_alloc_set_opts2(
                    context, layoutOut, AV_SAMPLE_FMT_FLT, rateOut, layoutIn, formatIn, rateIn, 0, null));
            ledger.open();
            // Without this a stereo recording mixed to mono comes out 3 dB too loud.
            av_opt_set_double(context, "rematrix_maxval", 1.0, 0);
            if (mixed > 1) {
                sumOf(mixed);
            }
            check(swr_init(context));
        } finally {
            layoutOut.close();
        }
    }

    /** The sum, not yet the mean: a weight such as a sixth is no float, so the mean of six equal samples would be another. */
    private void sumOf(int mixed) {
        double[] weights = new double[mixed];
        Arrays.fill(weights, 1);
        try (DoublePointer matrix = new DoublePointer(weights)) {
            check(swr_set_matrix(context, matrix, mixed));
        }
    }

    float[] convert(AVFrame frame) {
        return converted(frame.extended_data(), frame.nb_samples());
    }

    float[] convert(float[] interleaved, int frames) {
        try (FloatPointer in = new FloatPointer((long) Math.max(1, frames) * channels);
                PointerPointer<Pointer> planes = new PointerPointer<>(1)) {
            in.put(interleaved, 0, frames * channels);
            planes.put(0, in);
            return converted(planes, frames);
        }
    }

    /** What is still held back: to be called once, at the end. */
    float[] drain() {
        return converted(null, 0);
    }

    private float[] converted(@org.jspecify.annotations.Nullable PointerPointer<?> in, int frames) {
        int room = Math.max(64, swr_get_out_samples(context, frames));
        if (out.capacity() < (long) room * channels) {
            out.close();
            out = new FloatPointer((long) room * channels * 2);
        }
        outPlanes.put(0, out);
        int made = check(swr_convert(context, outPlanes, room, in, frames));
        float[] samples = new float[made * channels];
        out.position(0).get(samples);
        for (int i = 0; mixed > 1 && i < samples.length; i++) {
            samples[i] /= mixed;
        }
        return copies == 1 ? samples : twice(samples);
    }

    private static float[] twice(float[] mono) {
        float[] stereo = new float[mono.length * 2];
        for (int i = 0; i < mono.length; i++) {
            stereo[2 * i] = mono[i];
            stereo[2 * i + 1] = mono[i];
        }
        return stereo;
    }

    private static int check(int result) {
        if (result < 0) {
            throw new IllegalStateException("sound could not be converted: " + Demuxer.saying(result));
        }
        return result;
    }

    @Override
    public void close() {
        swr_free(context);
        out.close();
        outPlanes.close();
        ledger.close();
    }
}
