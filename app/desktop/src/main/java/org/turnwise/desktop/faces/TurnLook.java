package org.turnwise.desktop.faces;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** What the speaker's face looks like in a turn: the mean over the faces seen well enough, each weighted by its quality. */
final class TurnLook {
    private static final Texts TEXTS = Texts.of(TurnLook.class);

    private static final int PICTURES = 5;

    private TurnLook() {}

    static FaceState of(FaceTracks tracks, Turn turn) {
        TimeSpan span = tracks.shown(turn.span());
        long start = span.startMillis();
        long end = span.endMillis();
        List<FaceTrack> visible = tracks.between(start, end);
        if (visible.isEmpty()) {
            return new FaceState.Missing(TEXTS.get("turn.noFace"));
        }
        if (tracks.isSpeakerUnclear(turn)) {
            return new FaceState.Missing(TEXTS.get("turn.unclear"));
        }
        List<FaceTrack> own = tracks.ofSpeaker(turn);
        if (own.isEmpty()) {
            return new FaceState.Missing(TEXTS.get("turn.offScreen"));
        }
        List<Sighting> seen = own.stream()
                .flatMap(t -> t.sightings().stream())
                .filter(s -> s.isFound() && s.millis() >= start && s.millis() < end)
                .toList();
        List<Sighting> good =
                seen.stream().filter(s -> !s.isPoor() && s.shares().length > 0).toList();
        if (good.isEmpty()) {
            boolean unseen = seen.stream().allMatch(s -> s.shares().length == 0);
            return new FaceState.Missing(
                    seen.isEmpty()
                            ? TEXTS.get("turn.noFace")
                            : unseen ? TEXTS.get("turn.noModel") : TEXTS.get("turn.poor"));
        }
        return new FaceState.Seen(mean(good), good.size(), seen.size() - good.size(), own.get(0), List.of());
    }

    private static float[] mean(List<Sighting> faces) {
        float[] mean = new float[Expression.values().length];
        float weight = 0;
        for (Sighting face : faces) {
            for (int e = 0; e < mean.length; e++) {
                mean[e] += face.quality() * face.shares()[e];
            }
            weight += face.quality();
        }
        for (int e = 0; e < mean.length; e++) {
            mean[e] /= weight;
        }
        return mean;
    }

    /** A few places of the turn's own face, evenly over the turn. */
    static List<FacePicture.Place> places(FaceTracks tracks, Turn turn) {
        TimeSpan span = tracks.shown(turn.span());
        List<Sighting> seen = tracks.ofSpeaker(turn).stream()
                .flatMap(t -> t.sightings().stream())
                .filter(s ->
                        s.isFound() && !s.isPoor() && s.millis() >= span.startMillis() && s.millis() < span.endMillis())
                .sorted(java.util.Comparator.comparingLong(Sighting::millis))
                .toList();
        List<FacePicture.Place> places = new ArrayList<>();
        int wanted = Math.min(PICTURES, seen.size());
        for (int i = 0; i < wanted; i++) {
            Sighting s = seen.get((int) ((2L * i + 1) * seen.size() / (2L * wanted)));
            places.add(new FacePicture.Place(s.millis(), s.x(), s.y(), s.width(), s.height()));
        }
        return places;
    }
}
