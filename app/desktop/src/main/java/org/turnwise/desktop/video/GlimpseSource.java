package org.turnwise.desktop.video;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.probe.MediaDescription;

/** Small pictures of a recording, decoded apart from its playing. Used by one background thread at a time. */
interface GlimpseSource extends AutoCloseable {
    int WIDTH = 160;
    int HEIGHT = 120;

    /** @param superseded whether the picture is no longer wanted; then none may come */
    Optional<VideoFrame> at(long millis, BooleanSupplier superseded) throws MediaException;

    @Override
    void close();

    /** Makes a source for a recording; blocking. */
    @FunctionalInterface
    interface Opener {
        GlimpseSource open(MediaDescription media) throws MediaException;
    }

    static GlimpseSource open(MediaDescription media) throws MediaException {
        VideoFrames frames = VideoFrames.openSparing(media);
        frames.setBounds(new PictureBounds(WIDTH, HEIGHT));
        return new GlimpseSource() {
            @Override
            public Optional<VideoFrame> at(long millis, BooleanSupplier superseded) throws MediaException {
                return frames.at(millis * 1000, superseded);
            }

            @Override
            public void close() {
                frames.close();
            }
        };
    }
}
