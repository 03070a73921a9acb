package org.turnwise.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.turnwise.analysis.face.FaceSettings;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.SeenTurns;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.features.face.encode.Expression;

/** The faces of a recording as JSON. Times in milliseconds, boxes in pixels of the upright picture. */
final class TracksJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int width;
    private final int height;

    private TracksJson(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static String of(FaceSource source, FaceSettings settings, SeenTurns seen) {
        int width = source.footage().stream().width();
        int height = source.footage().stream().height();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("file", source.file().getFileName().toString());
        root.put("width", width).put("height", height);
        root.put("duration_ms", source.footage().media().durationMillis());
        root.put("frames_per_second", settings.framesPerSecond());
        root.put("made_with", seen.footage());
        ArrayNode times = root.putArray("frames_ms");
        for (long millis : seen.tracks().pictureMillis()) {
            times.add(millis);
        }
        ArrayNode tracks = root.putArray("tracks");
        TracksJson json = new TracksJson(width, height);
        for (FaceTrack track : seen.tracks().tracks()) {
            json.put(tracks.addObject(), track, source);
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers always has a JSON form", e);
        }
    }

    private void put(ObjectNode node, FaceTrack track, FaceSource source) {
        node.put("id", track.id()).put("person", track.person());
        if (track.speaker().isPresent()) {
            String id = track.speaker().get();
            node.put("speaker", source.speakers().getOrDefault(id, id));
        } else {
            node.putNull("speaker");
        }
        node.put("speaker_confidence", rounded(track.confidence())).put("speaker_said_by_human", track.marked());
        node.put("start_ms", track.startMillis()).put("end_ms", track.lastMillis());
        List<Sighting> found =
                track.sightings().stream().filter(Sighting::isFound).toList();
        ObjectNode scores = node.putObject("scores");
        scores.put("detector", mean(found.stream().mapToDouble(Sighting::score).toArray()));
        scores.put("quality", mean(found.stream().mapToDouble(Sighting::quality).toArray()));
        expressions(found, scores);
        ArrayNode boxes = node.putArray("boxes");
        track.sightings().forEach(s -> boxes.addObject()
                .put("time_ms", s.millis())
                .put("x", rounded(s.x() * width))
                .put("y", rounded(s.y() * height))
                .put("w", rounded(s.width() * width))
                .put("h", rounded(s.height() * height))
                .put("score", rounded(s.score()))
                .put("quality", rounded(s.quality())));
    }

    private static void expressions(List<Sighting> found, ObjectNode scores) {
        List<Sighting> seen = found.stream().filter(s -> s.shares().length > 0).toList();
        if (seen.isEmpty()) {
            return;
        }
        ObjectNode node = scores.putObject("expressions");
        for (Expression expression : Expression.values()) {
            node.put(
                    expression.id(),
                    mean(seen.stream()
                            .mapToDouble(s -> s.shares()[expression.ordinal()])
                            .toArray()));
        }
    }

    private static double mean(double[] values) {
        return rounded(java.util.Arrays.stream(values).average().orElse(0));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
