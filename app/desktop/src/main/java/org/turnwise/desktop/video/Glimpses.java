package org.turnwise.desktop.video;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.probe.MediaDescription;

/**
 * What stands at the moment that is pointed at: its time at once, a small picture of it when it is decoded. That happens in
 * the background and apart from playing, one picture at a time; of several moments pointed at meanwhile the last is decoded
 * next. The pictures seen last are kept. Confined to the FX thread.
 */
final class Glimpses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Glimpses.class);
    /** Moments so close have one picture. */
    private static final long STEP_MILLIS = 100;
    /** 80 KB each. */
    private static final int PICTURES_KEPT = 120;
    /** A picture begun is finished if it takes no longer, so that a pointer that keeps moving sees some. */
    private static final long PATIENCE_NANOS = 200_000_000L;

    private static final long NONE = -1;

    private final GlimpseSource.Opener opener;
    private final Executor background;
    private final Executor fx;
    private final Supplier<Optional<MediaDescription>> media;
    private final ReadOnlyObjectWrapper<Optional<Glimpse>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Long, VideoFrame> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<MediaDescription> keptOf = Optional.empty();
    private Optional<MediaDescription> unreadable = Optional.empty();
    private boolean decoding;
    private boolean closed;
    private volatile long wanted = NONE;

    /** Touched only by the work in the background, of which there is one at a time. */
    private @Nullable GlimpseSource source;

    private @Nullable MediaDescription sourceOf;

    /**
     * What is shown of a moment.
     *
     * @param picture empty until it is decoded, and where there is none
     * @param pictured whether there is or may come a picture
     */
    record Glimpse(long millis, Optional<VideoFrame> picture, boolean pictured) {
        /** What is shown once the picture is decoded: no picture where the film's pictures end before that moment. */
        static Glimpse of(long millis, VideoFrame decoded) {
            boolean over = decoded.isOverAt(momentOf(millis) * 1000);
            return new Glimpse(millis, over ? Optional.empty() : Optional.of(decoded), !over);
        }
    }

    /** @param media what is open now */
    Glimpses(
            GlimpseSource.Opener opener, Executor background, Executor fx, Supplier<Optional<MediaDescription>> media) {
        this.opener = opener;
        this.background = background;
        this.fx = fx;
        this.media = media;
    }

    /** Empty while nothing is pointed at. */
    ReadOnlyObjectProperty<Optional<Glimpse>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void point(long millis) {
        Optional<MediaDescription> film =
                media.get().filter(m -> m.video().isPresent()).filter(m -> !unreadable.equals(Optional.of(m)));
        if (!film.equals(keptOf)) {
            kept.clear();
            keptOf = film;
        }
        long moment = momentOf(millis);
        Optional<VideoFrame> known = Optional.ofNullable(kept.get(moment));
        shown.set(Optional.of(known.map(picture -> Glimpse.of(millis, picture))
                .orElseGet(() -> new Glimpse(millis, Optional.empty(), film.isPresent()))));
        wanted = known.isPresent() ? NONE : moment;
        film.ifPresent(this::decodeNext);
    }

    void leave() {
        wanted = NONE;
        shown.set(Optional.empty());
    }

    private void decodeNext(MediaDescription film) {
        long moment = wanted;
        if (decoding || closed || moment == NONE) {
            return;
        }
        decoding = true;
        background.execute(() -> {
            try {
                Optional<VideoFrame> picture = decode(film, moment);
                fx.execute(() -> arrived(film, moment, picture));
            } catch (MediaException | RuntimeException failure) {
                LOG.info("no small pictures of {}: {}", film.file(), failure.toString());
                fx.execute(() -> refused(film));
            }
        });
    }

    private Optional<VideoFrame> decode(MediaDescription film, long moment) throws MediaException {
        long begun = System.nanoTime();
        return sourceFor(film).at(moment, () -> wanted != moment && System.nanoTime() - begun > PATIENCE_NANOS);
    }

    private GlimpseSource sourceFor(MediaDescription film) throws MediaException {
        GlimpseSource open = source;
        if (open != null && film.equals(sourceOf)) {
            return open;
        }
        closeSource();
        GlimpseSource opened = opener.open(film);
        source = opened;
        sourceOf = film;
        return opened;
    }

    /** @param picture empty where another was wanted before it was decoded */
    private void arrived(MediaDescription film, long moment, Optional<VideoFrame> picture) {
        if (over()) {
            return;
        }
        if (picture.isPresent() && keptOf.equals(Optional.of(film))) {
            keep(moment, picture.get());
            shown.get()
                    .filter(g -> momentOf(g.millis()) == moment)
                    .ifPresent(g -> shown.set(Optional.of(Glimpse.of(g.millis(), picture.get()))));
            if (wanted == moment) {
                wanted = NONE;
            }
        }
        keptOf.ifPresent(this::decodeNext);
    }

    /** It is not tried again: the time alone is shown. */
    private void refused(MediaDescription film) {
        unreadable = Optional.of(film);
        if (!over()) {
            shown.get().ifPresent(g -> point(g.millis()));
        }
    }

    private boolean over() {
        decoding = false;
        if (closed) {
            background.execute(this::closeSource);
        }
        return closed;
    }

    private void keep(long moment, VideoFrame picture) {
        kept.put(moment, picture);
        if (kept.size() > PICTURES_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    int kept() {
        return kept.size();
    }

    private static long momentOf(long millis) {
        return millis / STEP_MILLIS * STEP_MILLIS;
    }

    private void closeSource() {
        GlimpseSource open = source;
        source = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        leave();
        if (!decoding) {
            background.execute(this::closeSource);
        }
    }
}
