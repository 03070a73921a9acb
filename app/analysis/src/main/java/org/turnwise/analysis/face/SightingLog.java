package org.turnwise.analysis.face;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.encode.EncodedFace;
import org.turnwise.features.face.track.Appearance;
import org.turnwise.features.face.track.TrackedFace;
import org.turnwise.media.decode.PictureCount;
import org.turnwise.session.model.TimeSpan;

/** Writes down what is seen while a recording goes by: pictures in order, faces in order, what the encoder says after. */
final class SightingLog {
    private final int dimension;
    private final List<TimeSpan> spans;
    private final Map<TimeSpan, Map<Integer, TurnFace>> turnFaces = new HashMap<>();
    private final Map<Integer, Course> tracks = new TreeMap<>();
    private final List<TimeSpan> current = new ArrayList<>();
    private final Deque<Encoded> held = new ArrayDeque<>();
    private int nextSpan;
    private long[] pictures = new long[1024];
    private int pictureCount;
    private @Nullable GrayImage image;

    /** Where one face's encoding belongs. */
    record Place(int track, int index) {}

    /** What the encoder says, waiting for the next picture: until then it is not known how long this one is shown. */
    private record Encoded(Place place, EncodedFace face) {}

    /** One track as it comes. */
    static final class Course {
        final List<Sighting> sightings = new ArrayList<>();
        final Appearance looks;
        double scores;
        double notAFace;
        int encoded;

        Course(Appearance looks) {
            this.looks = looks;
        }
    }

    /** @param dimension of the features, 0 without an encoder */
    SightingLog(Collection<TimeSpan> spans, int dimension) {
        this.dimension = dimension;
        this.spans = spans.stream()
                .distinct()
                .sorted(Comparator.comparingLong(TimeSpan::startMillis).thenComparingLong(TimeSpan::endMillis))
                .toList();
    }

    void picture(long millis, GrayImage seen) {
        if (pictureCount == pictures.length) {
            pictures = Arrays.copyOf(pictures, 2 * pictureCount);
        }
        pictures[pictureCount++] = millis;
        image = seen;
    }

    /** A face of the last picture. */
    Place sighted(TrackedFace face) {
        GrayImage in = image;
        if (in == null) {
            throw new IllegalStateException("a face before the first picture");
        }
        Appearance looks = Appearance.of(face.crop());
        Course course = tracks.get(face.track());
        if (course == null) {
            course = new Course(looks);
            tracks.put(face.track(), course);
        } else {
            course.looks.add(looks);
        }
        FaceBox box = face.face().box().scaled(1.0 / in.width(), 1.0 / in.height());
        course.scores += face.face().score();
        course.sightings.add(new Sighting(
                pictures[pictureCount - 1],
                (float) box.x(),
                (float) box.y(),
                (float) box.width(),
                (float) box.height(),
                (float) Math.max(Float.MIN_NORMAL, face.face().score()),
                (float) face.crop().quality().score(),
                face.movement().map(m -> (float) m.mouth()).orElse(-1f),
                face.movement()
                        .map(FaceCrop.Movement::rest)
                        .map(Double::floatValue)
                        .orElse(-1f),
                Sighting.NO_SHARES));
        return new Place(face.track(), course.sightings.size() - 1);
    }

    void encoded(Place place, EncodedFace face) {
        Course course = tracks.get(place.track());
        if (course == null) {
            throw new IllegalStateException("no track " + place.track());
        }
        Sighting sighting = course.sightings.get(place.index());
        course.sightings.set(place.index(), sighting.withShares(face.shares()));
        course.notAFace += face.notAFace();
        course.encoded++;
        held.add(new Encoded(place, face));
        addUp(pictureCount == 0 ? 0 : pictures[pictureCount - 1]);
    }

    /** Adds up what was seen before a moment. */
    private void addUp(long beforeMillis) {
        while (!held.isEmpty() && sighting(held.getFirst().place).millis() < beforeMillis) {
            Encoded next = held.removeFirst();
            Sighting sighting = sighting(next.place);
            for (TimeSpan span : spansAt(sighting.millis())) {
                turnFaces
                        .computeIfAbsent(span, s -> new LinkedHashMap<>())
                        .computeIfAbsent(next.place.track(), t -> new TurnFace(dimension))
                        .add(next.face, sighting.quality(), sighting.isPoor());
            }
        }
    }

    private Sighting sighting(Place place) {
        Course course = tracks.get(place.track());
        if (course == null) {
            throw new IllegalStateException("no track " + place.track());
        }
        return course.sightings.get(place.index());
    }

    /**
     * Those in which the picture of this moment begins, and short ones in which none begins while it is shown. Faces come
     * in order of time, so what has ended need not be looked at again.
     */
    private List<TimeSpan> spansAt(long millis) {
        while (nextSpan < spans.size() && spans.get(nextSpan).startMillis() <= millis) {
            current.add(spans.get(nextSpan++));
        }
        current.removeIf(span -> span.endMillis() <= millis);
        List<TimeSpan> shownIn = new ArrayList<>(current);
        long next = ShownPictures.nextAfter(pictures, pictureCount, millis);
        for (int i = nextSpan; i < spans.size() && spans.get(i).startMillis() < next; i++) {
            if (spans.get(i).endMillis() <= next) {
                shownIn.add(spans.get(i));
            }
        }
        return shownIn;
    }

    /** All of it, without tracks that are no faces and with gaps bridged. */
    SeenFaces seen(SoundLevels levels, PictureCount count) {
        addUp(Long.MAX_VALUE);
        long[] millis = Arrays.copyOf(pictures, pictureCount);
        float[] loudness = new float[levels.isEmpty() ? 0 : pictureCount];
        for (int i = 0; i < loudness.length; i++) {
            loudness[i] = levels.at(millis[i]);
        }
        List<SeenTrack> kept = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        tracks.forEach((number, course) -> {
            if (TrackSieve.isFace(course, pictureCount)) {
                numbers.put(number, kept.size() + 1);
                kept.add(new SeenTrack(
                        kept.size() + 1, TrackSieve.bridged(course.sightings, millis), course.looks.values()));
            }
        });
        Map<TimeSpan, Map<Integer, TurnFace>> faces = new HashMap<>();
        turnFaces.forEach((span, byTrack) -> byTrack.forEach((number, face) -> {
            Integer id = numbers.get(number);
            if (id != null) {
                // As it will be read from a cache, so that both give the same bits.
                faces.computeIfAbsent(span, s -> new TreeMap<>()).put(id, TurnFace.of(face.values()));
            }
        }));
        return new SeenFaces(millis, loudness, kept, tracks.size() - kept.size(), count, faces);
    }
}
