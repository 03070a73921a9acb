package org.turnwise.features.face.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnwise.features.face.EyePlaces;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.align.FaceAligner;
import org.turnwise.features.face.detect.FaceDetector;

/**
 * Follows faces from picture to picture, by place and by looks. A face that is not seen for up to a second keeps its
 * track; the end of a shot ends all of them. The whole picture is searched where something may have come: in a new shot,
 * where a face is missing, where much moves, and once a second; else only around the faces there were.
 *
 * <p>For pictures of one recording in order of time; one thread at a time. Owns the detector and the aligner.
 */
public final class FaceTracker implements AutoCloseable {
    private static final long LONGEST_GAP_MILLIS = 1000;
    private static final long FULL_SEARCH_MILLIS = 900;
    private static final double NEAR_OVERLAP = 0.25;
    private static final double NEAR_WIDTHS = 0.7;
    private static final double SIZE_FACTOR = 1.6;

    /** A face at the place of another is the same one where it looks so, or where nothing much changed around it. */
    private static final double LIKE_AT_ONE_PLACE = 0.78;

    private static final double LIKE_WHERE_NOTHING_CHANGED = 0.2;
    private static final double CHANGED = 0.03;
    private static final double AROUND = 1.8;
    private static final double LIKE_ELSEWHERE = 0.75;
    private static final double NEW_EYES = 0.3;
    private static final double SAME_FACE = 0.45;

    private final FaceDetector detector;
    private final FaceAligner aligner;
    private final SceneCuts cuts = new SceneCuts();
    private final List<Live> live = new ArrayList<>();
    private int tracks;
    private long searchedAt = Long.MIN_VALUE / 2;
    private int shots;
    private @Nullable GrayImage before;

    public FaceTracker(FaceDetector detector, FaceAligner aligner) {
        this.detector = detector;
        this.aligner = aligner;
    }

    /** Changes whenever the same pictures would give other tracks. */
    public String version() {
        return "track-1+" + detector.version() + "+" + aligner.version();
    }

    /** Number of the shot the last picture belongs to, from 1. */
    public int shot() {
        return shots;
    }

    /** A track that may go on. */
    private static final class Live {
        private final int id;
        private final Appearance looks;
        private FaceBox box;
        private FaceCrop crop;
        private Optional<EyePlaces> eyes;
        private long seenAt;

        Live(int id, Candidate first, long millis) {
            this.id = id;
            this.looks = first.looks.copy();
            this.box = first.face.box();
            this.crop = first.crop;
            this.eyes = first.crop.eyes();
            this.seenAt = millis;
        }

        void seen(Candidate again, long millis) {
            looks.add(again.looks);
            box = again.face.box();
            crop = again.crop;
            Optional<EyePlaces> now = again.crop.eyes();
            eyes = eyes.isPresent() && now.isPresent()
                    ? Optional.of(eyes.get().towards(now.get(), NEW_EYES))
                    : now.or(() -> eyes);
            seenAt = millis;
        }
    }

    private record Candidate(FoundFace face, FaceCrop crop, Appearance looks) {}

    private record Pair(Live track, int candidate, double score) {}

    /** The faces of the next picture, in order of their tracks. */
    public List<TrackedFace> next(long millis, GrayImage picture) {
        SceneCuts.Change change = cuts.next(picture);
        if (change == SceneCuts.Change.CUT) {
            live.clear();
            shots++;
        }
        live.removeIf(track -> millis - track.seenAt > LONGEST_GAP_MILLIS);
        List<Candidate> candidates = candidates(picture, millis, change);
        List<TrackedFace> faces = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        List<Pair> pairs = pairs(candidates, picture);
        before = picture;
        for (Pair pair : pairs) {
            Live track = pair.track;
            if (track.seenAt != millis && taken.add(pair.candidate)) {
                Candidate found = candidates.get(pair.candidate);
                faces.add(new TrackedFace(
                        track.id, found.face, found.crop, Optional.of(MouthMovement.between(track.crop, found.crop))));
                track.seen(found, millis);
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            if (!taken.contains(i)) {
                Candidate found = candidates.get(i);
                live.removeIf(track -> track.box.overlap(found.face.box()) > SAME_FACE && track.seenAt != millis);
                live.add(new Live(tracks, found, millis));
                faces.add(new TrackedFace(tracks++, found.face, found.crop, Optional.empty()));
            }
        }
        faces.sort(Comparator.comparingInt(TrackedFace::track));
        return faces;
    }

    private List<Candidate> candidates(GrayImage picture, long millis, SceneCuts.Change change) {
        List<FoundFace> found = new ArrayList<>();
        boolean missing = false;
        for (Live track : live) {
            List<FoundFace> near = detector.look(picture, track.box);
            missing |= near.isEmpty();
            near.forEach(face -> addNew(face, found));
        }
        if (change != SceneCuts.Change.NONE || missing || millis - searchedAt >= FULL_SEARCH_MILLIS) {
            searchedAt = millis;
            detector.find(picture).forEach(face -> addNew(face, found));
        }
        return found.stream()
                .map(face -> {
                    FaceCrop crop = aligner.crop(picture, face, eyesNear(face.box()));
                    return new Candidate(face, crop, Appearance.of(crop));
                })
                .toList();
    }

    private Optional<EyePlaces> eyesNear(FaceBox box) {
        return live.stream()
                .filter(track -> track.box.overlap(box) > SAME_FACE)
                .max(Comparator.comparingDouble(track -> track.box.overlap(box)))
                .flatMap(track -> track.eyes);
    }

    private static void addNew(FoundFace face, List<FoundFace> to) {
        if (to.stream().noneMatch(other -> other.box().inside(face.box()) > SAME_FACE)) {
            to.add(face);
        }
    }

    /** Which face may be which track's, the likeliest first. */
    private List<Pair> pairs(List<Candidate> candidates, GrayImage picture) {
        List<Pair> pairs = new ArrayList<>();
        for (Live track : live) {
            boolean quiet = nothingChanged(track.box.grown(AROUND), picture);
            for (int i = 0; i < candidates.size(); i++) {
                Candidate candidate = candidates.get(i);
                FaceBox box = candidate.face.box();
                double overlap = track.box.overlap(box);
                double likeness = Math.max(
                        track.looks.likeness(candidate.looks),
                        Appearance.of(track.crop).likeness(candidate.looks));
                double widths = Math.hypot(box.centreX() - track.box.centreX(), box.centreY() - track.box.centreY())
                        / track.box.width();
                double size = Math.max(box.width() / track.box.width(), track.box.width() / box.width());
                boolean here =
                        overlap >= NEAR_OVERLAP && likeness >= (quiet ? LIKE_WHERE_NOTHING_CHANGED : LIKE_AT_ONE_PLACE);
                boolean near = widths <= NEAR_WIDTHS && likeness >= LIKE_ELSEWHERE;
                if (size <= SIZE_FACTOR && (here || near)) {
                    pairs.add(new Pair(track, i, overlap + likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(p -> p.track.id)
                .thenComparingInt(Pair::candidate));
        return pairs;
    }

    private boolean nothingChanged(FaceBox part, GrayImage picture) {
        GrayImage last = before;
        return last == null || Thumbnail.of(last, part).difference(Thumbnail.of(picture, part)) < CHANGED;
    }

    @Override
    public void close() {
        detector.close();
        aligner.close();
    }
}
