package org.turnwise.desktop.editing;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.FrameTimes;
import org.turnwise.media.probe.FrameTiming;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.media.probe.VideoStream;

/**
 * The pictures of the session's recording that boundaries are nudged by, looked up in the background whenever the
 * recording is found; until then, and without pictures, steps of 10 ms. Only of a film whose pictures come at uneven
 * distances is the whole file read. Confined to the FX thread.
 */
public final class FrameSteps implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrameSteps.class);

    private final Executor background;
    private final Executor fx;
    private FrameGrid grid = FrameGrid.FINE;
    /** Which look-up counts; read by those under way. */
    private volatile int asked;

    public FrameSteps(FxSession session, Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
        session.mediaProperty().addListener((o, was, is) -> look(is));
        look(session.mediaProperty().get());
    }

    FrameGrid grid() {
        return grid;
    }

    private void look(MediaState state) {
        int mine = asked + 1;
        asked = mine;
        grid = FrameGrid.FINE;
        if (state instanceof MediaState.Found found) {
            background.execute(() -> {
                try {
                    FrameGrid read = read(MediaProbe.probe(found.file()), mine);
                    fx.execute(() -> {
                        if (mine == asked) {
                            grid = read;
                        }
                    });
                } catch (CancellationException e) {
                    LOG.debug("the pictures' times are not wanted any more", e);
                } catch (MediaException | RuntimeException e) {
                    LOG.warn("{}: the pictures' times cannot be read; nudging goes by 10 ms", found.file(), e);
                }
            });
        }
    }

    private FrameGrid read(MediaDescription media, int mine) throws MediaException {
        if (media.video().isEmpty()) {
            return FrameGrid.FINE;
        }
        VideoStream video = media.video().get();
        if (video.timing() == FrameTiming.CONSTANT && video.framesPerSecond() > 0) {
            return FrameGrid.even(video.startMicros(), video.framesPerSecond());
        }
        return FrameGrid.of(FrameTimes.scan(media, () -> mine != asked));
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        int none = asked + 1;
        asked = none;
    }
}
