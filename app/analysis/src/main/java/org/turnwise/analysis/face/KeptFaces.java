package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.FeatureKey;
import org.turnwise.media.decode.PictureCount;
import org.turnwise.session.model.TimeSpan;

/**
 * What was seen of one recording, in the cache: one entry for all tracks, and one for each track in each turn. Found only
 * where all of it is there.
 */
final class KeptFaces {
    private final FeatureCache cache;
    private final String extractor;
    private final String mediaHash;
    private final List<TimeSpan> spans;

    /**
     * @param extractor names all that decides what is seen
     * @param mediaHash the recording's content; empty where nothing is to be kept
     * @param spans those whose faces are added up: they also decide which pictures are looked at
     */
    KeptFaces(FeatureCache cache, String extractor, String mediaHash, List<TimeSpan> spans) {
        this.cache = cache;
        this.extractor = extractor;
        this.mediaHash = mediaHash;
        this.spans = spans;
    }

    Optional<SeenFaces> find() {
        if (mediaHash.isEmpty()) {
            return Optional.empty();
        }
        return cache.find(tracksKey()).flatMap(this::read);
    }

    void keep(SeenFaces seen) {
        if (mediaHash.isEmpty()) {
            return;
        }
        Map<FeatureKey, float[]> vectors = new LinkedHashMap<>();
        Floats.Out out = new Floats.Out();
        write(seen, out);
        vectors.put(tracksKey(), out.values());
        seen.turnFaces()
                .forEach((span, faces) ->
                        faces.forEach((track, face) -> vectors.put(faceKey(span, track), face.values())));
        cache.put(vectors);
    }

    private FeatureKey tracksKey() {
        return FeatureKey.ofFaces(extractor, mediaHash, spans, "tracks");
    }

    private FeatureKey faceKey(TimeSpan span, int track) {
        return FeatureKey.ofFaces(
                extractor, mediaHash, spans, span.startMillis() + "-" + span.endMillis() + "/" + track);
    }

    private static void write(SeenFaces seen, Floats.Out out) {
        out.number(seen.pictureMillis().length);
        for (long millis : seen.pictureMillis()) {
            out.number(millis);
        }
        out.floats(seen.loudness());
        out.number(seen.dropped());
        out.number(seen.count().decoded());
        out.number(seen.count().promised());
        out.number(seen.tracks().size());
        for (SeenTrack track : seen.tracks()) {
            out.number(track.id());
            out.floats(track.looks());
            out.number(track.sightings().size());
            track.sightings().forEach(sighting -> write(sighting, out));
        }
        out.number(seen.turnFaces().size());
        seen.turnFaces().forEach((span, faces) -> {
            out.number(span.startMillis());
            out.number(span.endMillis());
            out.number(faces.size());
            faces.keySet().forEach(out::number);
        });
    }

    private static void write(Sighting s, Floats.Out out) {
        out.number(s.millis());
        out.all(s.x(), s.y(), s.width(), s.height(), s.score(), s.quality(), s.mouth(), s.rest());
        out.floats(s.shares());
    }

    private Optional<SeenFaces> read(float[] values) {
        Floats.In in = new Floats.In(values);
        long[] pictures = new long[(int) in.number()];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = in.number();
        }
        float[] loudness = in.floats();
        int dropped = (int) in.number();
        PictureCount count = new PictureCount(in.number(), in.number());
        List<SeenTrack> tracks = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            int id = (int) in.number();
            float[] looks = in.floats();
            List<Sighting> sightings = new ArrayList<>();
            for (long more = in.number(); more > 0; more--) {
                sightings.add(sighting(in));
            }
            tracks.add(new SeenTrack(id, sightings, looks));
        }
        Map<TimeSpan, Map<Integer, TurnFace>> faces = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            TimeSpan span = new TimeSpan(in.number(), in.number());
            Map<Integer, TurnFace> byTrack = new TreeMap<>();
            for (long more = in.number(); more > 0; more--) {
                int track = (int) in.number();
                Optional<float[]> kept = cache.find(faceKey(span, track));
                if (kept.isEmpty()) {
                    return Optional.empty();
                }
                byTrack.put(track, TurnFace.of(kept.get()));
            }
            faces.put(span, byTrack);
        }
        return Optional.of(new SeenFaces(pictures, loudness, tracks, dropped, count, faces));
    }

    private static Sighting sighting(Floats.In in) {
        return new Sighting(
                in.number(),
                in.next(),
                in.next(),
                in.next(),
                in.next(),
                in.next(),
                in.next(),
                in.next(),
                in.next(),
                in.floats());
    }
}
