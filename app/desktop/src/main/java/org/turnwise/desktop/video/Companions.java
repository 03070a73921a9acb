package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.desktop.video.Companion.Recorded;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.playback.HeardInstead;
import org.turnwise.media.playback.HeardInstead.Way;
import org.turnwise.media.playback.Player;
import org.turnwise.media.playback.PlayerListener;
import org.turnwise.media.probe.MediaDescription;

/**
 * The further recordings of the session in the player: which of all are shown, and whose sound is heard. The first
 * recording is number 0. Confined to the FX thread.
 */
public final class Companions implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Companions.class);

    /** All are shown. */
    public static final int ALL = -1;

    private final Executor background;
    private final Executor fx;
    private final ReadOnlyDoubleProperty rate;
    private final Consumer<String> remark;
    private final ReadOnlyObjectWrapper<List<Companion>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(ALL);
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Set<Integer>> silent = new ReadOnlyObjectWrapper<>(Set.of());
    /** Those whose sound could not be heard when it was wanted. */
    private final Set<String> refused = new HashSet<>();

    private Optional<String> comparedByEar = Optional.empty();
    private Optional<HeardInstead> hearing = Optional.empty();
    private Optional<Player> player = Optional.empty();
    private String firstName = "";

    /**
     * @param rate at which is played
     * @param remark says what the annotator should know of the sound
     */
    Companions(Executor background, Executor fx, ReadOnlyDoubleProperty rate, Consumer<String> remark) {
        this.background = background;
        this.fx = fx;
        this.rate = rate;
        this.remark = remark;
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

    /** Numbers of the recordings that have no sound, or whose sound cannot be read; those not opened yet are not among them. */
    public ReadOnlyObjectProperty<Set<Integer>> silentProperty() {
        return silent.getReadOnlyProperty();
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
            if (!before.contains(companion)) {
                refused.remove(recorded.id());
            }
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

    /** From now on this one's sound is heard, if it has any: else all stays as it is. */
    public void hear(int number) {
        if (number > 0 && refused.remove(all.get().get(number - 1).recorded().id())) {
            hearing = Optional.empty();
        }
        tellSilent();
        if (isSilent(number)) {
            remark.accept(TEXTS.get("further.noSound", name(number)));
        } else {
            heard.set(number);
            hearAnew();
        }
    }

    /** The next one that has sound. */
    public void hearNext() {
        withSoundFrom(heard.get() + 1).ifPresent(this::hear);
    }

    /** The first with sound from this number on, round and round. */
    private Optional<Integer> withSoundFrom(int number) {
        return IntStream.range(number, number + count())
                .map(n -> n % count())
                .filter(n -> !isSilent(n))
                .boxed()
                .findFirst();
    }

    /** Whether nothing of it is to be heard, be it only because there is nothing to hear it by. */
    private boolean isSilent(int number) {
        return hasNoSound(number)
                || number > 0
                        && refused.contains(all.get().get(number - 1).recorded().id());
    }

    private boolean hasNoSound(int number) {
        if (number == 0) {
            return isWithoutSound(first());
        }
        Companion further = all.get().get(number - 1);
        return isWithoutSound(further.media()) || further.isUnreadable();
    }

    private static boolean isWithoutSound(Optional<MediaDescription> media) {
        return media.map(m -> m.audio().isEmpty()).orElse(false);
    }

    private void tellSilent() {
        silent.set(
                IntStream.range(0, count()).filter(this::hasNoSound).boxed().collect(Collectors.toUnmodifiableSet()));
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
        opened.addListener(new PlayerListener() {
            @Override
            public void furtherRefused(String why) {
                fx.execute(() -> refused(opened, why));
            }
        });
        hearAnew();
    }

    /** The player plays on with its own sound, if it has any. */
    private void refused(Player by, String why) {
        if (!player.equals(Optional.of(by))) {
            return;
        }
        hearing.ifPresent(wanted -> all.get().stream()
                .filter(c -> c.media().equals(Optional.of(wanted.media())))
                .forEach(c -> refused.add(c.recorded().id())));
        hearing = Optional.empty();
        remark.accept(TEXTS.get("further.notHeard", Said.sentence(why)));
        hearAnew();
    }

    private void hearAnew() {
        tellSilent();
        if (isSilent(heard.get())) {
            heard.set(withSoundFrom(0).orElse(0));
        }
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

    private Optional<HeardInstead> heardOf(Companion companion, Way way) {
        return companion
                .media()
                .filter(m -> m.audio().isPresent()
                        && !refused.contains(companion.recorded().id()))
                .map(m -> new HeardInstead(m, companion.recorded().offsetMillis(), way));
    }

    @Override
    public void close() {
        all.get().forEach(Companion::close);
        all.set(List.of());
    }
}
