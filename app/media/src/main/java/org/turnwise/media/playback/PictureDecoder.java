package org.turnwise.media.playback;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;

/** Where the pictures of a recording come from; it may be slow. One thread at a time. */
interface PictureDecoder extends AutoCloseable {
    /** The picture of a moment; empty where that was stopped. */
    Optional<VideoFrame> at(long micros, BooleanSupplier stopped) throws MediaException;

    void setBounds(PictureBounds bounds);

    @Override
    void close();

    static PictureDecoder of(VideoFrames frames) {
        return new PictureDecoder() {
            @Override
            public Optional<VideoFrame> at(long micros, BooleanSupplier stopped) throws MediaException {
                return frames.at(micros, stopped);
            }

            @Override
            public void setBounds(PictureBounds bounds) {
                frames.setBounds(bounds);
            }

            @Override
            public void close() {
                frames.close();
            }
        };
    }
}
