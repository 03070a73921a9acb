package org.turnwise.desktop.timeline.recording;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.probe.MediaDescription;

/** Reads small pictures of a film; its file is open only while pictures are wanted. */
final class FilmMaker implements PieceMaker<Long, VideoFrame> {
    /** Twice as high as the lane usually is, for dense screens. */
    static final PictureBounds BOUNDS = new PictureBounds(240, 96);

    private final MediaDescription media;
    private @Nullable VideoFrames frames;

    FilmMaker(MediaDescription media) {
        this.media = media;
    }

    @Override
    public Optional<VideoFrame> make(Long millis, BooleanSupplier superfluous) throws MediaException {
        VideoFrames open = frames;
        if (open == null) {
            open = VideoFrames.open(media);
            open.setBounds(BOUNDS);
            frames = open;
        }
        return open.at(millis * 1000, superfluous);
    }

    @Override
    public void rest() {
        if (frames != null) {
            frames.close();
            frames = null;
        }
    }
}
