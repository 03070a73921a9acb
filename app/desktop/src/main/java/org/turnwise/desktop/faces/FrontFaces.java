package org.turnwise.desktop.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.session.model.Turn;

/**
 * The one face that counts at each moment: the speaker's while a turn is spoken, else the largest. Only faces that can be
 * seen well enough have an expression. A value; made anew when turns or speakers change.
 */
public final class FrontFaces {
    /** No face at all. */
    public static final FrontFaces NONE = new FrontFaces(List.of());

    private final List<Face> faces;

    /**
     * @param untilMillis when the next picture was looked at, or where there is none the usual time after this one
     */
    public record Face(long millis, long untilMillis, FaceTrack track, Sighting sighting) {
        private Face until(long end) {
            return end < untilMillis ? new Face(millis, end, track, sighting) : this;
        }
    }

    private FrontFaces(List<Face> faces) {
        this.faces = faces;
    }

    /** @param turns in order of time */
    public static FrontFaces of(FaceTracks tracks, List<Turn> turns) {
        TreeMap<Long, List<Face>> at = new TreeMap<>();
        for (FaceTrack track : tracks.tracks()) {
            for (Sighting sighting : track.sightings()) {
                at.computeIfAbsent(sighting.millis(), t -> new ArrayList<>(1))
                        .add(new Face(sighting.millis(), sighting.millis(), track, sighting));
            }
        }
        List<Face> chosen = new ArrayList<>(at.size());
        TurnsAt now = new TurnsAt(turns);
        at.forEach((millis, seen) -> {
            List<String> speaking = now.speakersAt(millis);
            seen.stream()
                    .filter(f -> f.sighting().isFound()
                            && !f.sighting().isPoor()
                            && f.sighting().shares().length > 0)
                    .max((a, b) -> compare(a, b, speaking))
                    .ifPresent(chosen::add);
        });
        return new FrontFaces(lasting(chosen));
    }

    /**
     * Those at moments that are not hidden, lasting no longer than that; these themselves where nothing of them is hidden.
     *
     * @param hiddenFrom the first hidden moment that is no earlier than the one asked for
     */
    FrontFaces without(LongUnaryOperator hiddenFrom) {
        List<Face> seen = new ArrayList<>(faces.size());
        boolean all = true;
        for (Face face : faces) {
            long hidden = hiddenFrom.applyAsLong(face.millis());
            if (hidden > face.millis()) {
                seen.add(face.until(hidden));
            }
            all &= hidden >= face.untilMillis();
        }
        return all ? this : new FrontFaces(List.copyOf(seen));
    }

    private static int compare(Face a, Face b, List<String> speaking) {
        boolean speaksA = a.track().speaker().filter(speaking::contains).isPresent();
        boolean speaksB = b.track().speaker().filter(speaking::contains).isPresent();
        return speaksA == speaksB
                ? Float.compare(size(a.sighting()), size(b.sighting()))
                : Boolean.compare(speaksA, speaksB);
    }

    private static float size(Sighting sighting) {
        return sighting.width() * sighting.height();
    }

    /** Each lasts to the next picture, but no longer than a usual step between pictures. */
    private static List<Face> lasting(List<Face> chosen) {
        long step = usualStep(chosen);
        List<Face> lasting = new ArrayList<>(chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            Face face = chosen.get(i);
            long next = i + 1 < chosen.size() ? chosen.get(i + 1).millis() : Long.MAX_VALUE;
            lasting.add(new Face(face.millis(), Math.min(next, face.millis() + step), face.track(), face.sighting()));
        }
        return List.copyOf(lasting);
    }

    /** The largest step that nine of ten pictures keep to, with a little room. */
    private static long usualStep(List<Face> chosen) {
        long[] steps = new long[Math.max(0, chosen.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = chosen.get(i + 1).millis() - chosen.get(i).millis();
        }
        java.util.Arrays.sort(steps);
        return steps.length == 0 ? 200 : Math.min(1000, steps[steps.length * 9 / 10] * 5 / 4 + 1);
    }

    /** In order of time. */
    public List<Face> all() {
        return faces;
    }

    /** Index of the first face that still lasts after this time. */
    public int firstAfter(double millis) {
        int low = 0;
        int high = faces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (faces.get(middle).untilMillis() > millis) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public Optional<Face> at(long millis) {
        int index = firstAfter(millis);
        return index < faces.size() && faces.get(index).millis() <= millis
                ? Optional.of(faces.get(index))
                : Optional.empty();
    }

    /** Who speaks at ascending moments. */
    private static final class TurnsAt {
        private final List<Turn> turns;
        private final List<Turn> running = new ArrayList<>();
        private int next;

        TurnsAt(List<Turn> turns) {
            this.turns = turns;
        }

        List<String> speakersAt(long millis) {
            while (next < turns.size() && turns.get(next).span().startMillis() <= millis) {
                running.add(turns.get(next++));
            }
            running.removeIf(t -> t.span().endMillis() <= millis);
            return running.stream().map(Turn::speaker).toList();
        }
    }
}
