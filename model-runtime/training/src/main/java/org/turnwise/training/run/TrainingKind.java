package org.turnwise.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a configuration trains: its field {@code kind} says it, SURE where there is none. */
public enum TrainingKind {
    SURE("sure"),
    FACE_ENCODER("face-encoder");

    private final String word;

    TrainingKind(String word) {
        this.word = word;
    }

    /**
     * Looks into a YAML file.
     *
     * @throws IOException naming the file, and the line or the field that is wrong
     */
    public static TrainingKind of(Path file) throws IOException {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IOException(file + line + ": " + e.getOriginalMessage(), e);
        }
        String kind = root.path("kind").asText(SURE.word);
        for (TrainingKind each : values()) {
            if (each.word.equals(kind)) {
                return each;
            }
        }
        throw new IOException(file + ", field kind: \"" + kind + "\"; it must be sure or face-encoder");
    }
}
