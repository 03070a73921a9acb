package org.turnwise.desktop.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.HeardInstead;
import org.turnwise.media.playback.PlaySpan;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.media.playback.Player;
import org.turnwise.media.playback.PlayerListener;
import org.turnwise.media.probe.AudioStream;
import org.turnwise.media.probe.FrameTiming;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.VideoStream;

/** A player of 60 seconds that remembers what it was told and reports what a test wants. */
public final class FakePlayer implements Player {
    public final List<String> told = new ArrayList<>();
    final List<PlayerListener> listeners = new ArrayList<>();
    private final MediaDescription media;
    Optional<VideoFrame> frame = Optional.empty();
    /** Where it was last told that it will likely be sent. */
    public OptionalLong expected = OptionalLong.empty();

    Optional<String> note = Optional.empty();
    private double rate = 1;
    private double volume = 1;

    private FakePlayer(MediaDescription media) {
        this.media = media;
    }

    public static FakePlayer film(Path file) {
        var video = new VideoStream(0, "h264", 640, 360, 640, 360, 0, false, 25, FrameTiming.CONSTANT, 0);
        return new FakePlayer(
                new MediaDescription(file, "mp4", 60_000_000, 0, Optional.of(video), Optional.of(sound())));
    }

    static FakePlayer silentFilm(Path file) {
        FakePlayer film = film(file);
        MediaDescription media = film.media();
        return new FakePlayer(new MediaDescription(file, "mp4", 60_000_000, 0, media.video(), Optional.empty()));
    }

    static FakePlayer soundOnly(Path file) {
        return new FakePlayer(new MediaDescription(file, "wav", 60_000_000, 0, Optional.empty(), Optional.of(sound())));
    }

    private static AudioStream sound() {
        return new AudioStream(1, "aac", 48_000, 1, "mono", 0);
    }

    /** A picture of one colour, {@code 0xAARRGGBB}. */
    static VideoFrame picture(int width, int height, int colour) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, colour);
        return new VideoFrame(0, 40_000, width, height, pixels);
    }

    /** The last picture of a film that ends so early. */
    static VideoFrame lastPicture(long endMillis) {
        long micros = endMillis * 1000;
        return new VideoFrame(micros - 40_000, 60_000_000, OptionalLong.of(micros), 2, 2, new int[4]);
    }

    void shows(VideoFrame shown) {
        listeners.forEach(l -> l.frameShown(shown));
    }

    public void reports(long positionMillis, PlaybackState state) {
        listeners.forEach(l -> {
            l.positionChanged(positionMillis);
            l.stateChanged(state);
        });
    }

    /** It turns out to be cut off there, and stands at its end. */
    void ends(long millis) {
        listeners.forEach(l -> l.durationChanged(millis));
        reports(millis, PlaybackState.ENDED);
    }

    void fails(MediaException problem) {
        listeners.forEach(l -> l.failed(problem));
    }

    @Override
    public MediaDescription media() {
        return media;
    }

    @Override
    public PlaybackState state() {
        return PlaybackState.PAUSED;
    }

    @Override
    public long positionMillis() {
        return 0;
    }

    @Override
    public long durationMillis() {
        return media.durationMillis();
    }

    @Override
    public Optional<VideoFrame> currentFrame() {
        return frame;
    }

    @Override
    public void play() {
        told.add("play");
    }

    @Override
    public void pause() {
        told.add("pause");
    }

    @Override
    public void seekMillis(long positionMillis) {
        told.add("seek " + positionMillis);
    }

    @Override
    public void expectMillis(OptionalLong positionMillis) {
        expected = positionMillis;
    }

    @Override
    public void stepFrames(int frames) {
        told.add("step " + frames);
    }

    @Override
    public void playSpan(PlaySpan span) {
        told.add("span " + span.startMillis() + "-" + span.endMillis());
    }

    @Override
    public void loop(PlaySpan span) {
        told.add("loop " + span.startMillis() + "-" + span.endMillis());
    }

    @Override
    public void hear(Optional<HeardInstead> further) {
        told.add("hear " + further.map(h -> h.way().name()).orElse("own"));
    }

    @Override
    public void clearLoop() {
        told.add("no loop");
    }

    @Override
    public Optional<PlaySpan> loopedSpan() {
        return Optional.empty();
    }

    @Override
    public void setRate(double wanted) {
        rate = wanted;
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public void setVolume(double wanted) {
        volume = wanted;
    }

    @Override
    public double volume() {
        return volume;
    }

    @Override
    public void setPictureBounds(int maxWidth, int maxHeight) {
        told.add("bounds " + maxWidth + "x" + maxHeight);
    }

    @Override
    public boolean audible() {
        return note.isEmpty();
    }

    @Override
    public Optional<String> soundNote() {
        return note;
    }

    @Override
    public void addListener(PlayerListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(PlayerListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        told.add("close");
    }
}
