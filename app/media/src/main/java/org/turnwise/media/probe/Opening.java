package org.turnwise.media.probe;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.ffmpeg.StreamDecoder;

/**
 * The first moments of a recording, really decoded: only the decoder knows what is shown and heard first (encoder priming
 * is cut, pictures that lack their key frame are left out), and headers are often wrong about it.
 *
 * @param firstPicture container time of the first decodable picture
 * @param firstSound container time of the first audible sample
 * @param sampleRateHz as decoded, 0 where there is no sound
 * @param channels as decoded, 0 where there is no sound
 * @param pictureTimes container times of the first pictures, sorted
 */
record Opening(
        OptionalLong firstPicture, OptionalLong firstSound, int sampleRateHz, int channels, List<Long> pictureTimes) {
    private static final int PICTURES_LOOKED_AT = 240;
    private static final int REORDERED = 32;
    private static final int PACKETS_AT_MOST = 6000;

    static Opening read(Demuxer demuxer, OptionalInt video, OptionalInt audio, NativeLedger ledger)
            throws MediaException {
        try (Listening pictures = Listening.to(demuxer, video, ledger);
                Listening sound = Listening.to(demuxer, audio, ledger)) {
            List<Long> times = new ArrayList<>();
            boolean more = true;
            for (int packets = 0; more && packets < PACKETS_AT_MOST; packets++) {
                more = demuxer.read();
                pictures.take(more ? demuxer.packet() : null);
                sound.take(more ? demuxer.packet() : null);
                if (more && pictures.isMine(demuxer.packet())) {
                    pictures.timeOf(demuxer.packet()).ifPresent(times::add);
                }
                more &= pictures.isWaiting()
                        || sound.isWaiting()
                        || (video.isPresent() && times.size() < PICTURES_LOOKED_AT);
            }
            times.sort(null);
            // Packets come in decoding order: before the last ones some earlier pictures are still missing.
            List<Long> complete =
                    times.subList(0, demuxer.atEnd() ? times.size() : Math.max(0, times.size() - REORDERED));
            return new Opening(pictures.first, sound.first, sound.sampleRateHz, sound.channels, List.copyOf(complete));
        }
    }

    /** Decodes one stream until its first frame comes out. */
    private static final class Listening implements AutoCloseable {
        private final int index;
        private final Demuxer demuxer;
        private final @Nullable StreamDecoder decoder;
        private OptionalLong first = OptionalLong.empty();
        private int sampleRateHz;
        private int channels;

        private Listening(int index, Demuxer demuxer, @Nullable StreamDecoder decoder) {
            this.index = index;
            this.demuxer = demuxer;
            this.decoder = decoder;
        }

        static Listening to(Demuxer demuxer, OptionalInt stream, NativeLedger ledger) throws MediaException {
            if (stream.isEmpty()) {
                return new Listening(-1, demuxer, null);
            }
            int index = stream.getAsInt();
            return new Listening(index, demuxer, StreamDecoder.open(demuxer, index, 1, ledger));
        }

        boolean isWaiting() {
            return decoder != null && first.isEmpty();
        }

        boolean isMine(AVPacket packet) {
            return packet.stream_index() == index;
        }

        OptionalLong timeOf(AVPacket packet) {
            boolean shown = (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0;
            long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
            return shown && time != AV_NOPTS_VALUE
                    ? OptionalLong.of(demuxer.timeBase(index).toMicros(time))
                    : OptionalLong.empty();
        }

        void take(@Nullable AVPacket packet) {
            if (decoder == null || first.isPresent()) {
                return;
            }
            if (packet == null) {
                decoder.sendEnd();
            } else if (isMine(packet)) {
                decoder.send(packet);
            } else {
                return;
            }
            if (decoder.receive()) {
                AVFrame frame = decoder.frame();
                long time = frame.best_effort_timestamp();
                first = OptionalLong.of(
                        time == AV_NOPTS_VALUE ? 0 : demuxer.timeBase(index).toMicros(time));
                sampleRateHz = frame.sample_rate();
                channels = frame.ch_layout().nb_channels();
            }
        }

        @Override
        public void close() {
            if (decoder != null) {
                decoder.close();
            }
        }
    }
}
