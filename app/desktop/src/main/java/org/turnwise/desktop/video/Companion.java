package org.turnwise.desktop.video;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.Followed;
import org.turnwise.media.playback.FollowingPictures;
import org.turnwise.media.playback.Player;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** A further recording as it is shown beside the first: opened in the background, following the player. FX thread. */
public final class Companion implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Companion.class);

    private static final Logger LOG = LoggerFactory.getLogger(Companion.class);

    private final Executor background;
    private final Executor fx;
    private final Runnable opened;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View.Message("", ""));
    private final AtomicReference<@Nullable Followed> latest = new AtomicReference<>();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private Recorded recorded;
    private Optional<FollowingPictures> pictures = Optional.empty();
    private Optional<MediaDescription> media = Optional.empty();
    private Optional<Player> leader = Optional.empty();
    private double rate = 1;
    private boolean wanted = true;
    private int width;
    private int height;
    private boolean unreadable;
    private boolean closed;

    /**
     * A further recording as the session has it.
     *
     * @param file empty where it is not found (yet)
     * @param place where it is looked for or was expected, in words
     * @param offsetMillis how much later than the first it began
     */
    public record Recorded(String id, String name, Optional<Path> file, String place, long offsetMillis) {}

    /** What stands in its place. */
    public sealed interface View {
        record Picture(VideoFrame frame) implements View {}

        record Message(String title, String detail) implements View {}
    }

    /** @param opened told when it is known what the recording holds */
    Companion(Recorded recorded, Executor background, Executor fx, Runnable opened) {
        this.recorded = recorded;
        this.background = background;
        this.fx = fx;
        this.opened = opened;
        recorded.file().ifPresentOrElse(this::open, () -> say(TEXTS.get("further.missing"), recorded.place()));
    }

    public Recorded recorded() {
        return recorded;
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** What it holds; empty until it is opened. */
    public Optional<MediaDescription> media() {
        return media;
    }

    /** Whether it is not where it was, or is no recording. */
    boolean isUnreadable() {
        return unreadable || recorded.file().isEmpty();
    }

    /** The same recording, of which only its time is another. */
    void shift(Recorded now) {
        recorded = now;
        pictures.ifPresent(p -> p.setOffsetMillis(now.offsetMillis()));
    }

    void follow(Optional<Player> player) {
        pictures.ifPresent(p -> leader.ifPresent(was -> was.removeListener(p)));
        leader = player;
        pictures.ifPresent(p -> player.ifPresent(p::follow));
    }

    void rate(double now) {
        rate = now;
        pictures.ifPresent(p -> p.setRate(now));
    }

    /** Whether it is in sight. */
    void wanted(boolean now) {
        wanted = now;
        pictures.ifPresent(p -> p.setWanted(now));
    }

    /** Pictures need not be larger than this many physical pixels. */
    void pictureBounds(int maxWidth, int maxHeight) {
        if (maxWidth > 0 && maxHeight > 0) {
            width = maxWidth;
            height = maxHeight;
            pictures.ifPresent(p -> p.setPictureBounds(maxWidth, maxHeight));
        }
    }

    private void open(Path file) {
        say(TEXTS.get("recording.opening", file.getFileName()), "");
        background.execute(() -> {
            try {
                MediaDescription described = MediaProbe.probe(file);
                Optional<FollowingPictures> made = described.video().isPresent()
                        ? Optional.of(FollowingPictures.open(described, this::relay))
                        : Optional.empty();
                fx.execute(() -> adopt(described, made));
            } catch (MediaException | RuntimeException failure) {
                LOG.warn("{} cannot be shown", file, failure);
                fx.execute(() -> refuse(Words.of(failure)));
            }
        });
    }

    private void refuse(String why) {
        unreadable = true;
        say(TEXTS.get("message.cannotPlay"), why);
        if (!closed) {
            opened.run();
        }
    }

    private void adopt(MediaDescription described, Optional<FollowingPictures> made) {
        if (closed) {
            made.ifPresent(FollowingPictures::close);
            return;
        }
        media = Optional.of(described);
        pictures = made;
        if (made.isEmpty()) {
            say(TEXTS.get("message.soundOnly"), "");
        }
        made.ifPresent(p -> {
            p.setOffsetMillis(recorded.offsetMillis());
            p.setWanted(wanted);
            if (width > 0) {
                p.setPictureBounds(width, height);
            }
            leader.ifPresent(p::follow);
            p.setRate(rate);
        });
        opened.run();
    }

    /** On the pictures' own thread; of several that come faster than the screen only the latest arrives. */
    private void relay(Followed now) {
        latest.set(now);
        if (underWay.compareAndSet(false, true)) {
            fx.execute(() -> {
                underWay.set(false);
                Followed news = latest.getAndSet(null);
                if (news != null && !closed) {
                    take(news);
                }
            });
        }
    }

    private void take(Followed now) {
        if (now instanceof Followed.Picture picture) {
            view.set(new View.Picture(picture.frame()));
        } else if (now instanceof Followed.NotBegun) {
            say(TEXTS.get("further.notBegun"), "");
        } else if (now instanceof Followed.Over) {
            say(TEXTS.get("further.over"), "");
        } else if (now instanceof Followed.Unreadable unreadable) {
            say(TEXTS.get("message.cannotPlay"), unreadable.why());
        }
    }

    private void say(String title, String detail) {
        view.set(new View.Message(title, detail));
    }

    @Override
    public void close() {
        closed = true;
        follow(Optional.empty());
        pictures.ifPresent(FollowingPictures::close);
    }
}
