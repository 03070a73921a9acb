package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** All faces of a recording over time: what is drawn over the picture and under the timeline. Immutable, for any thread. */
public final class FaceTracks {
    /** A face is shown for so long at most after the last picture it was seen in. */
    static final long SHOWN_MILLIS = 400;

    public static final FaceTracks NONE = new FaceTracks(List.of(), new long[0]);

    private final List<FaceTrack> tracks;
    private final long[] pictureMillis;
    private final Map<TurnId, Choice> choices;

    /**
     * The tracks of whoever speaks in a turn of which nobody has said who does.
     *
     * @param speaker the turn's when this was decided, who is no person
     * @param tracks numbers; none where it is not clear who speaks
     */
    public record Choice(String speaker, Set<Integer> tracks) {
        public Choice {
            tracks = Set.copyOf(tracks);
        }
    }

    public FaceTracks(List<FaceTrack> tracks, long[] pictureMillis) {
        this(tracks, pictureMillis, Map.of());
    }

    /** @param choices for turns of which nobody has said who speaks */
    public FaceTracks(List<FaceTrack> tracks, long[] pictureMillis, Map<TurnId, Choice> choices) {
        this.tracks = List.copyOf(tracks);
        this.pictureMillis = pictureMillis;
        this.choices = Map.copyOf(choices);
    }

    /** The speaker's tracks that are seen in a turn. */
    public List<FaceTrack> ofSpeaker(Turn turn) {
        Optional<Choice> choice = choice(turn);
        TimeSpan span = shown(turn.span());
        return between(span.startMillis(), span.endMillis()).stream()
                .filter(t -> choice.isPresent() ? choice.get().tracks.contains(t.id()) : t.isSpeaker(turn.speaker()))
                .toList();
    }

    /** A stretch of time with the picture that is on the screen during it, even where that began before. */
    public TimeSpan shown(TimeSpan span) {
        return ShownPictures.of(pictureMillis, span);
    }

    /** Whether faces are seen in the turn, nobody has said who speaks in it, and it cannot be seen either. */
    public boolean isSpeakerUnclear(Turn turn) {
        return choice(turn).filter(c -> c.tracks.isEmpty()).isPresent();
    }

    /** The faces on the screen at a media time in a shot that began at another: without those of the shot before. */
    List<Shown> at(long millis, long shotMillis) {
        return at(millis).stream()
                .filter(s -> s.track().lastMillis() >= shotMillis)
                .toList();
    }

    private Optional<Choice> choice(Turn turn) {
        return Optional.ofNullable(choices.get(turn.id())).filter(c -> c.speaker.equals(turn.speaker()));
    }

    /**
     * A face as it is to be drawn at a moment.
     *
     * @param sighting its box between the sightings before and after, the rest of it as in the one before
     */
    public record Shown(FaceTrack track, Sighting sighting) {}

    /** In order of appearance. */
    public List<FaceTrack> tracks() {
        return tracks;
    }

    /** Times of the pictures that were looked at, ascending; a copy. */
    public long[] pictureMillis() {
        return pictureMillis.clone();
    }

    public Optional<FaceTrack> track(int id) {
        return tracks.stream().filter(t -> t.id() == id).findFirst();
    }

    /** The faces on the screen at a media time. */
    public List<Shown> at(long millis) {
        List<Shown> shown = new ArrayList<>();
        for (FaceTrack track : tracks) {
            if (track.startMillis() <= millis && millis < end(track)) {
                shown.add(new Shown(track, at(track, millis)));
            }
        }
        return shown;
    }

    /**
     * The faces that are certainly in the picture that begins at a media time: those of a picture that was looked at, and
     * between two such those in both. Whether a face that only the one before has is still there, or a cut came between,
     * nobody has looked; after the last picture a face stays for a moment.
     */
    public List<Shown> in(long pictureMillis) {
        return at(pictureMillis).stream()
                .filter(s -> s.track().lastMillis() >= pictureMillis || isLast(s.track()))
                .toList();
    }

    /** The face that covers a point of the picture that begins at a media time, the smallest where several do. */
    public Optional<Shown> in(long pictureMillis, double x, double y) {
        return in(pictureMillis).stream()
                .filter(s -> s.sighting().covers(x, y))
                .min(Comparator.comparingDouble(
                        s -> s.sighting().width() * s.sighting().height()));
    }

    /** The tracks that are seen in a stretch of time. */
    public List<FaceTrack> between(long startMillis, long endMillis) {
        return tracks.stream()
                .filter(t -> t.startMillis() < endMillis && t.lastMillis() >= startMillis)
                .toList();
    }

    /** A face is there until the first picture in which it is not. */
    private long end(FaceTrack track) {
        int next = Arrays.binarySearch(pictureMillis, track.lastMillis()) + 1;
        long latest = track.lastMillis() + SHOWN_MILLIS;
        return next > 0 && next < pictureMillis.length ? Math.min(latest, pictureMillis[next]) : latest;
    }

    private boolean isLast(FaceTrack track) {
        return pictureMillis.length == 0 || track.lastMillis() >= pictureMillis[pictureMillis.length - 1];
    }

    private static Sighting at(FaceTrack track, long millis) {
        List<Sighting> all = track.sightings();
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).millis() <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Sighting before = all.get(low);
        return low + 1 < all.size() ? before.movedTowards(all.get(low + 1), millis) : before;
    }
}
