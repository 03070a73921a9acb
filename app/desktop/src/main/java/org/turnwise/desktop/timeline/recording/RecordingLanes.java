package org.turnwise.desktop.timeline.recording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PauseFinder;
import org.turnwise.media.decode.PauseSettings;
import org.turnwise.media.decode.SpeechSpan;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.media.probe.VideoStream;

/**
 * Lets the lanes of frequencies and pictures follow the session's recording, and finds its pauses once, in the
 * background. Confined to the FX thread.
 */
public final class RecordingLanes implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(RecordingLanes.class);
    private static final Logger LOG = LoggerFactory.getLogger(RecordingLanes.class);

    /** Shorter than what parts two turns: a boundary may also lie between two sentences. */
    private static final PauseSettings PAUSES = new PauseSettings(OptionalDouble.empty(), 200, 80, 0);

    private final SpectrumLane spectrum;
    private final FilmLane film;
    private final Consumer<long[]> pauses;
    private final Executor background;
    private final Executor fx;
    private Optional<MediaState> followed = Optional.empty();
    private volatile int wanted;

    /**
     * @param pauses told where sound begins and ends, in milliseconds
     * @param background runs what takes long
     * @param fx runs what it is given on the FX thread, in order
     */
    public RecordingLanes(
            FxSession session,
            SpectrumLane spectrum,
            FilmLane film,
            Consumer<long[]> pauses,
            Executor background,
            Executor fx) {
        this.spectrum = spectrum;
        this.film = film;
        this.pauses = pauses;
        this.background = background;
        this.fx = fx;
        session.mediaProperty().addListener((o, was, is) -> follow(is));
        follow(session.mediaProperty().get());
    }

    private void follow(MediaState state) {
        if (followed.equals(Optional.of(state))) {
            return;
        }
        followed = Optional.of(state);
        int mine = ++wanted;
        spectrum.show("");
        film.show("");
        pauses.accept(new long[0]);
        if (state instanceof MediaState.Found found) {
            CompletableFuture.supplyAsync(() -> described(found), background)
                    .thenAcceptAsync(media -> media.filter(m -> mine == wanted).ifPresent(m -> show(m, mine)), fx);
        }
    }

    /** Empty where it cannot be read: the player says so, and why. */
    private static Optional<MediaDescription> described(MediaState.Found found) {
        try {
            return Optional.of(MediaProbe.probe(found.file()));
        } catch (MediaException unreadable) {
            LOG.info("nothing of {} is shown on the timeline: {}", found.file(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    private void show(MediaDescription media, int mine) {
        if (media.audio().isPresent()) {
            spectrum.show(
                    media.durationMillis(),
                    (most, grew) -> new Pieces<>(new SpectrumMaker(media), most, background, fx, grew));
            CompletableFuture.supplyAsync(() -> edges(media, mine), background)
                    .thenAcceptAsync(
                            found -> {
                                if (mine == wanted) {
                                    pauses.accept(found);
                                }
                            },
                            fx);
        } else {
            spectrum.show(TEXTS.get("spectrum.none"));
        }
        media.video()
                .ifPresentOrElse(
                        video -> film.show(
                                media.durationMillis(),
                                aspect(video),
                                (most, grew) -> new Pieces<>(new FilmMaker(media), most, background, fx, grew)),
                        () -> film.show(TEXTS.get("film.none")));
    }

    private static double aspect(VideoStream video) {
        return video.width() / (double) Math.max(1, video.height());
    }

    /** On a background thread. */
    private long[] edges(MediaDescription media, int mine) {
        try {
            List<SpeechSpan> spans = new PauseFinder(PAUSES).find(media, () -> mine != wanted);
            return spans.stream()
                    .flatMapToLong(s -> LongStream.of(s.startMillis(), s.endMillis()))
                    .toArray();
        } catch (CancellationException stopped) {
            return new long[0];
        } catch (MediaException unreadable) {
            LOG.info("no pauses found in {}: {}", media.file(), unreadable.getMessage());
            return new long[0];
        }
    }

    /** Stops what is under way, and shows nothing more. */
    @Override
    public void close() {
        wanted++;
        spectrum.show("");
        film.show("");
    }
}
