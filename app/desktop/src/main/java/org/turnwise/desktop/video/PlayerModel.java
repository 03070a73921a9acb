package org.turnwise.desktop.video;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.AudioDevice;
import org.turnwise.media.playback.PlaySpan;
import org.turnwise.media.playback.Player;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * What can be asked of the player of one open session. The media room's player decodes on its own thread and is only told
 * what to do; without a recording the playhead still moves.
 */
public final class PlayerModel implements PlaybackModel {
    private static final long BACK_MILLIS = 1000;

    private final Function<Turn, Roll> roll;
    private final PlayerState state = new PlayerState();
    private final DoubleProperty rate = new SimpleDoubleProperty(1);
    private final DoubleProperty volume = new SimpleDoubleProperty(1);
    private final RecordingSlot slot;
    private final Glimpses glimpses;
    private Optional<Turn> expected = Optional.empty();
    private final Companions companions;

    /**
     * @param background runs the opening and closing of recordings
     * @param fx runs what it is given on the FX thread, in order
     * @param roll how much is played around a turn, asked each time
     */
    public PlayerModel(RecordingOpener opener, Executor background, Executor fx, Function<Turn, Roll> roll) {
        this(opener, GlimpseSource::open, background, fx, roll);
    }

    PlayerModel(
            RecordingOpener opener,
            GlimpseSource.Opener glimpseOpener,
            Executor background,
            Executor fx,
            Function<Turn, Roll> roll) {
        this.roll = roll;
        glimpses = new Glimpses(glimpseOpener, background, fx, () -> playerNow().map(Player::media));
        companions = new Companions(background, fx, rate, words -> {
            state.soundRemark.set(Optional.empty());
            state.soundRemark.set(Optional.of(words));
        });
        slot = new RecordingSlot(opener, background, fx, state, opened -> {
            opened.setRate(rate.get());
            opened.setVolume(volume.get());
            expected.ifPresent(turn -> tellExpected(opened));
            companions.follow(opened);
        });
        rate.addListener((o, was, is) -> slot.player().ifPresent(p -> p.setRate(is.doubleValue())));
        state.loopPadding.addListener((o, was, is) -> loopAsPadded());
        state.duration.addListener((o, was, is) -> endLoopPast(is.longValue()));
        volume.addListener((o, was, is) -> slot.player().ifPresent(p -> p.setVolume(is.doubleValue())));
    }

    /**
     * How many milliseconds before and after a looped span are played with it. Apart from the roll around a turn that is
     * played once: that one gives its context, while a loop is there to hear the same thing exactly, and often.
     */
    public IntegerProperty loopPaddingProperty() {
        return state.loopPadding;
    }

    /** What the pointer points at on the way through the recording. */
    Glimpses glimpses() {
        return glimpses;
    }

    /** The session's further recordings, which follow. */
    public Companions companions() {
        return companions;
    }

    private Optional<Player> playerNow() {
        return slot.player();
    }

    /** What stands where the picture is. */
    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return state.screen.getReadOnlyProperty();
    }

    /** The picture to show; empty where there is none (yet). */
    public ReadOnlyObjectProperty<Optional<VideoFrame>> frameProperty() {
        return state.frame.getReadOnlyProperty();
    }

    /** Why there is nothing to hear; empty where there is, or where nothing is open. */
    public ReadOnlyObjectProperty<Optional<String>> soundNoteProperty() {
        return state.soundNote.getReadOnlyProperty();
    }

    /** What to know about the sound that is heard: that another device plays than the chosen one. */
    public ReadOnlyObjectProperty<Optional<String>> soundRemarkProperty() {
        return state.soundRemark.getReadOnlyProperty();
    }

    /** What to know about the turn that was asked for: that the recording ends before it does. */
    public ReadOnlyObjectProperty<Optional<String>> turnRemarkProperty() {
        return state.turnRemark.getReadOnlyProperty();
    }

    /** Takes up what is known of the session's recording. */
    public void recording(MediaState found) {
        slot.recording(found);
    }

    /** Plays on this device from now on; what is open goes on where it is. */
    public void output(AudioDevice device) {
        slot.output(device);
    }

    /** Pictures need not be larger than this many physical pixels. */
    public void pictureBounds(int width, int height) {
        slot.pictureBounds(width, height);
    }

    /** Takes what the player has reported by now: before a layout, so that it is seen with what is laid out then. */
    void catchUp() {
        slot.catchUp();
    }

    @Override
    public ReadOnlyLongProperty positionMillisProperty() {
        return state.position.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty durationMillisProperty() {
        return state.duration.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return state.playing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<TimeSpan>> loopProperty() {
        return state.loop.getReadOnlyProperty();
    }

    @Override
    public DoubleProperty rateProperty() {
        return rate;
    }

    @Override
    public DoubleProperty volumeProperty() {
        return volume;
    }

    @Override
    public void play() {
        slot.player().ifPresent(p -> {
            p.play();
            state.playing.set(true);
        });
    }

    @Override
    public void pause() {
        slot.player().ifPresent(p -> {
            p.pause();
            state.playing.set(false);
        });
    }

    @Override
    public void togglePlay() {
        if (state.playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Without a recording the playhead still moves, so that turns can be drawn and labelled from the transcript. */
    @Override
    public void seek(long millis) {
        state.forgetAsked();
        goTo(millis);
    }

    private void goTo(long millis) {
        long to = Math.max(0, state.duration.get() > 0 ? Math.min(millis, state.duration.get()) : millis);
        place(to);
        slot.player().ifPresent(p -> p.seekMillis(to));
    }

    /** The playhead is there before the player is; what is on its way from where that was would draw it back. */
    private void place(long millis) {
        slot.forgetPosition();
        state.position.set(millis);
    }

    @Override
    public void stepFrames(int frames) {
        slot.player().ifPresent(p -> {
            p.stepFrames(frames);
            state.playing.set(false);
        });
    }

    /** Plays as far as the recording goes; a turn past its end is not played. */
    @Override
    public void playTurn(Turn turn) {
        if (state.remarkWhetherPast(turn.span())) {
            goPastTheEnd(turn.span());
            return;
        }
        start(rolled(turn));
    }

    @Override
    public void expectTurn(Optional<Turn> turn) {
        expected = turn;
        slot.player().ifPresent(this::tellExpected);
    }

    private void tellExpected(Player player) {
        player.expectMillis(expected.map(turn -> OptionalLong.of(rolled(turn).startMillis()))
                .orElse(OptionalLong.empty()));
    }

    private PlaySpan rolled(Turn turn) {
        Roll around = roll.apply(turn);
        return spanOf(turn.span()).withRoll(around.beforeMillis(), around.afterMillis());
    }

    @Override
    public void playSpan(TimeSpan span) {
        if (state.remarkWhetherPast(span)) {
            goPastTheEnd(span);
        } else {
            start(spanOf(span));
        }
    }

    private void goPastTheEnd(TimeSpan span) {
        state.loop.set(Optional.empty());
        slot.player().ifPresent(Player::clearLoop);
        goTo(span.startMillis());
    }

    /** The player itself ends a loop then. */
    private void start(PlaySpan span) {
        state.loop.set(Optional.empty());
        place(span.startMillis());
        slot.player().ifPresent(p -> {
            p.playSpan(span);
            state.playing.set(true);
        });
    }

    @Override
    public void loop(Optional<TimeSpan> span) {
        slot.player().ifPresent(player -> {
            state.loop.set(span);
            if (span.isEmpty()) {
                player.clearLoop();
                return;
            }
            PlaySpan played = state.padded(span.get());
            if (state.remarkWhetherPast(span.get())) {
                goPastTheEnd(span.get());
                return;
            }
            player.loop(played);
            goTo(played.startMillis());
            play();
        });
    }

    /** The next of the speeds above or below; 0 is as recorded. Playing or not stays as it is. */
    void speed(int direction) {
        if (direction == 0) {
            rate.set(1);
        } else {
            rate.set(direction > 0 ? Shuttle.faster(rate.get()) : Shuttle.slower(rate.get()));
        }
    }

    /** A recording that turns out to be cut off before the loop has nothing to repeat there. */
    private void endLoopPast(long end) {
        if (end > 0
                && state.loop.get().filter(span -> span.startMillis() >= end).isPresent()) {
            state.loop.set(Optional.empty());
            slot.player().ifPresent(Player::clearLoop);
        }
    }

    private void loopAsPadded() {
        state.loop.get().ifPresent(span -> slot.player().ifPresent(p -> p.loop(state.padded(span))));
    }

    /** L plays, then faster; J plays slower, or goes back a second while standing; K stands, and takes the speed back. */
    @Override
    public void shuttle(int direction) {
        if (direction == 0) {
            pause();
            rate.set(1);
        } else if (!state.playing.get() && direction > 0) {
            play();
        } else if (!state.playing.get()) {
            seek(state.position.get() - BACK_MILLIS);
        } else {
            rate.set(direction > 0 ? Shuttle.faster(rate.get()) : Shuttle.slower(rate.get()));
        }
    }

    @Override
    public void close() {
        glimpses.close();
        companions.close();
        slot.close();
    }

    static PlaySpan spanOf(TimeSpan span) {
        return new PlaySpan(span.startMillis(), Math.max(span.startMillis() + 1, span.endMillis()));
    }
}
