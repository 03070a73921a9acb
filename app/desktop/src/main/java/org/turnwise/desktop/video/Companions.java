package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.desktop.video.Companion.Recorded;
import org.turnwise.media.playback.HeardInstead;
import org.turnwise.media.playback.HeardInstead.Way;
import org.turnwise.media.playback.Player;
import org.turnwise.media.probe.MediaDescription;

/**
 * The further recordings of the session in the player: which of all are shown, and whose sound is heard. The first
 * recording is number 0. Confined to the FX thread.
 */
public final class Companions implements AutoCloseable {
    /** All are shown. */
    public static final int ALL = -1;

    private final Executor background;
    private final Executor fx;
    private final ReadOnlyDoubleProperty rate;
    private final ReadOnlyObjectWrapper<List<Companion>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(ALL);
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper();
    private Optional<String> comparedByEar = Optional.empty();
    private Optional<HeardInstead> hearing = Optional.empty();
    private Optional<Player> player = Optional.empty();
    private String firstName = "";
    /** @param rate at which is played */
    Companions(Executor background, Executor fx, ReadOnlyDoubleProperty rate) {
        this.background = background;
        this.fx = fx;
        this.rate = rate;
        rate.addListener((o, was, is) -> all.get().forEach(c -> c.rate(is.doubleValue())));
    }

    public ReadOnlyObjectProperty<List<Companion>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Number of the recording that is shown alone, or {@link #ALL}. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Number of the recording whose sound is heard. */
    public ReadOnlyIntegerProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /** What a recording is called, by its number. */
    public String name(int number) {
        return number == 0 ? firstName : all.get().get(number - 1).recorded().name();
    }

    /** What the first holds; empty until it is opened. */
    public Optional<MediaDescription> first() {
        return player.map(Player::media);
    }

    /** How many there are, the first included. */
    public int count() {
        return all.get().size() + 1;
    }

    /** Takes up what further recordings the session has; those that stay go on as they are. */
    public void show(String first, List<Recorded> recordings) {
        firstName = first;
        List<Companion> before = all.get();
        List<Companion> now = new ArrayList<>();
        for (Recorded recorded : recordings) {
            Companion companion = before.stream()
                    .filter(c -> isSame(c.recorded(), recorded))
                    .findFirst()
                    .orElseGet(() -> made(recorded));
            companion.shift(recorded);
            now.add(companion);
        }
        before.stream().filter(c -> !now.contains(c)).forEach(Companion::close);
        if (!now.equals(before)) {
            all.set(List.copyOf(now));
            if (shown.get() >= count()) {
                show(ALL);
            }
            if (heard.get() >= count()) {
                heard.set(0);
            }
            show(shown.get());
        }
        hearAnew();
    }

    private static boolean isSame(Recorded one, Recorded other) {
        return one.id().equals(other.id())
                && one.file().equals(other.file())
                && one.place().equals(other.place());
    }

    private Companion made(Recorded recorded) {
        Companion companion = new Companion(recorded, background, fx, this::hearAnew);
        companion.rate(rate.get());
        companion.follow(player);
        return companion;
    }

    /** Shows one alone, or {@link #ALL}. */
    public void show(int number) {
        shown.set(number);
        for (int i = 1; i < count(); i++) {
            all.get().get(i - 1).wanted(number == ALL || number == i);
        }
    }

    /** Shows it alone, or all again where it is alone. */
    public void toggleAlone(int number) {
        show(shown.get() == number || count() == 1 ? ALL : number);
    }

    /** The next alone; after the last all together. */
    public void showNext() {
        show(shown.get() + 1 < count() && count() > 1 ? shown.get() + 1 : ALL);
    }

    /** From now on this one's sound is heard. */
    public void hear(int number) {
        heard.set(number);
        hearAnew();
    }

    public void hearNext() {
        hear((heard.get() + 1) % count());
    }

    /** For laying it over the first by ear: the first is heard on the left and this one on the right; empty as before. */
    public void compareByEar(Optional<String> id) {
        comparedByEar = id;
        hearAnew();
    }

    /** A player was opened in the place of the one before. */
    void follow(Player opened) {
        player = Optional.of(opened);
        hearing = Optional.empty();
        all.get().forEach(c -> c.follow(player));
        hearAnew();
    }

    private void hearAnew() {
        Optional<HeardInstead> wanted = comparedByEar
                .flatMap(id -> all.get().stream()
                        .filter(c -> c.recorded().id().equals(id))
                        .findFirst())
                .flatMap(c -> heardOf(c, Way.BOTH))
                .or(() ->
                        heard.get() == 0 ? Optional.empty() : heardOf(all.get().get(heard.get() - 1), Way.ALONE));
        if (!wanted.equals(hearing)) {
            hearing = wanted;
            player.ifPresent(p -> p.hear(wanted));
        }
    }

    private static Optional<HeardInstead> heardOf(Companion companion, Way way) {
        return companion
                .media()
                .filter(m -> m.audio().isPresent())
                .map(m -> new HeardInstead(m, companion.recorded().offsetMillis(), way));
    }

    @Override
    public void close() {
        all.get().forEach(Companion::close);
        all.set(List.of());
    }
}
