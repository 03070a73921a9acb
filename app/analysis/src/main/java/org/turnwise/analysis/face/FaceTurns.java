package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.features.face.encode.FaceFeatures;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureCount;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Finds the faces of a recording, says whose they are, and averages the speaker's in every turn. What was seen comes from
 * the cache where it is there; whose it is, is decided anew each time, as it hangs together with all turns and marks. The
 * same bits on any number of threads, cached or not. For any number of threads.
 */
public final class FaceTurns {
    private static final Logger LOG = LoggerFactory.getLogger(FaceTurns.class);

    /** Changes whenever what is kept of the same faces would be other. */
    private static final String SEEN = "seen-2+";

    private final FaceModels models;
    private final FeatureCache cache;
    private final FaceSettings settings;
    private final int threads;

    /** @param threads that run the encoder, at least 1 */
    public FaceTurns(FaceModels models, FeatureCache cache, FaceSettings settings, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.models = models;
        this.cache = cache;
        this.settings = settings;
        this.threads = threads;
    }

    /** As many encoders at once as there are processors. */
    public static FaceTurns onAllCores(FaceModels models, FeatureCache cache, FaceSettings settings) {
        return new FaceTurns(models, cache, settings, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The faces and the features of every turn, in the turns' order. What cannot be seen is absent with the reason.
     *
     * @param turns all of the recording's: whose a face is, is decided from all of them
     * @param marks what humans said of whose a face is
     * @throws CancellationException if the listener asked for it, or the thread was interrupted
     */
    public SeenTurns of(Footage footage, List<Turn> turns, List<FaceMark> marks, Listening listening) {
        if (footage instanceof Footage.Missing missing) {
            return nothing("no picture: " + missing.reason(), missing.reason(), turns);
        }
        Footage.Recorded recorded = (Footage.Recorded) footage;
        try {
            SeenFaces seen = seen(recorded, turns, listening);
            return assembled(recorded, seen, turns, marks);
        } catch (MediaException e) {
            LOG.warn("No faces of {}", recorded.media().file(), e);
            return nothing("no picture: " + e.getMessage(), String.valueOf(e.getMessage()), turns);
        }
    }

    /**
     * The same where everything is in the cache; empty where the recording would have to be looked at. Takes a moment.
     */
    public Optional<SeenTurns> cached(Footage footage, List<Turn> turns, List<FaceMark> marks) {
        if (!(footage instanceof Footage.Recorded recorded)) {
            return Optional.empty();
        }
        return kept(recorded, turns).find().map(seen -> assembled(recorded, seen, turns, marks));
    }

    private SeenFaces seen(Footage.Recorded footage, List<Turn> turns, Listening listening) throws MediaException {
        KeptFaces kept = kept(footage, turns);
        Optional<SeenFaces> known = kept.find();
        if (known.isPresent()) {
            int pictures = known.get().pictureMillis().length;
            listening.progress(pictures, pictures);
            return known.get();
        }
        SeenFaces fresh = new FaceScan(footage, settings, models, threads).run(spans(turns), listening);
        kept.keep(fresh);
        LOG.info(
                "{}: {} faces in {} pictures, {} left out as none",
                footage.media().file(),
                fresh.tracks().size(),
                fresh.pictureMillis().length,
                fresh.dropped());
        return fresh;
    }

    private KeptFaces kept(Footage.Recorded footage, List<Turn> turns) {
        return new KeptFaces(cache, SEEN + models.version() + " " + settings, footage.contentHash(), spans(turns));
    }

    private static List<TimeSpan> spans(List<Turn> turns) {
        return turns.stream().map(Turn::span).distinct().toList();
    }

    private SeenTurns nothing(String words, String reason, List<Turn> turns) {
        Map<TurnId, FaceFeatures> all = new LinkedHashMap<>();
        turns.forEach(turn -> all.put(turn.id(), new FaceFeatures.Absent(reason)));
        return new SeenTurns(models.featureSet(), words, FaceTracks.NONE, all, Optional.empty());
    }

    private SeenTurns assembled(Footage.Recorded footage, SeenFaces seen, List<Turn> turns, List<FaceMark> marks) {
        SpeakerMatch.Matches matches = SpeakerMatch.of(seen, turns, marks);
        List<FaceTrack> tracks = new ArrayList<>();
        for (SeenTrack track : seen.tracks()) {
            SpeakerMatch.Match match = matches.tracks().get(track.id());
            if (match != null) {
                tracks.add(new FaceTrack(
                        track.id(),
                        match.person(),
                        match.speaker(),
                        match.confidence(),
                        match.marked(),
                        track.sightings()));
            }
        }
        FaceTracks all = new FaceTracks(tracks, seen.pictureMillis(), matches.turns());
        Map<TurnId, FaceFeatures> features = new LinkedHashMap<>();
        long length = footage.media().durationMillis();
        turns.forEach(turn -> features.put(
                turn.id(),
                turn.span().startMillis() >= length
                        ? new FaceFeatures.Absent("the recording ends before this turn")
                        : features(seen, all, turn)));
        String words = "%s, %s pictures a second, %s"
                .formatted(footage.inWords(), number(settings.framesPerSecond()), models.version());
        return new SeenTurns(models.featureSet(), words, all, features, damage(footage, seen));
    }

    private static Optional<String> damage(Footage.Recorded footage, SeenFaces seen) {
        PictureCount count = seen.count();
        return count.lost() == 0
                ? Optional.empty()
                : Optional.of("%s: %d of about %d pictures could not be decoded; the file is damaged"
                        .formatted(footage.media().file(), count.lost(), count.promised()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private FaceFeatures features(SeenFaces seen, FaceTracks tracks, Turn turn) {
        if (tracks.tracks().isEmpty()) {
            return new FaceFeatures.Absent("no face in this recording");
        }
        TimeSpan span = tracks.shown(turn.span());
        long start = span.startMillis();
        long end = span.endMillis();
        List<FaceTrack> visible = tracks.between(start, end).stream()
                .filter(t ->
                        t.sightings().stream().anyMatch(s -> s.isFound() && s.millis() >= start && s.millis() < end))
                .toList();
        if (visible.isEmpty()) {
            return new FaceFeatures.Absent("no face in this turn");
        }
        if (tracks.isSpeakerUnclear(turn)) {
            return new FaceFeatures.Absent("more than one face, and it is not known who speaks");
        }
        List<FaceTrack> speakers = tracks.ofSpeaker(turn);
        if (speakers.isEmpty()) {
            return new FaceFeatures.Absent("the speaker is not on screen");
        }
        if (models.encoder().isEmpty()) {
            return new FaceFeatures.Absent(FaceModels.NO_ENCODER);
        }
        Map<Integer, TurnFace> faces = seen.turnFaces().getOrDefault(turn.span(), Map.of());
        TurnFace sum = new TurnFace(models.featureSet().map(s -> s.dimension()).orElseThrow());
        for (FaceTrack track : speakers) {
            TurnFace face = faces.get(track.id());
            if (face != null) {
                sum.add(face);
            }
        }
        return sum.features();
    }
}
