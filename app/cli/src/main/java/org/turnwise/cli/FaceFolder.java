package org.turnwise.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.turnwise.media.encode.DrawnCopy;

/** The folder that faces are written to, and what of it may be replaced: only what this program wrote there itself. */
record FaceFolder(Path folder) {
    /** How tracks.json begins, whoever formats it. */
    private static final List<String> FIRST_FIELDS =
            List.of("file", "width", "height", "duration_ms", "frames_per_second", "made_with");

    Path tracks() {
        return folder.resolve("tracks.json");
    }

    Path annotated() {
        return folder.resolve("annotated.mp4");
    }

    /**
     * Refuses what would be lost; to be asked before anything is looked at.
     *
     * @param withCopy whether annotated.mp4 is to be written, too
     * @param read what the command reads
     */
    void refuseForeign(Copy withCopy, List<Path> read) {
        GivenPath.folderToWrite("--out", folder);
        GivenPath.notWhatIsRead("--out", tracks(), read);
        if (Files.exists(tracks()) && !isTracks(tracks())) {
            throw foreign(tracks());
        }
        if (withCopy == Copy.WRITTEN) {
            GivenPath.notWhatIsRead("--out", annotated(), read);
            if (Files.exists(annotated()) && !isCopy()) {
                throw foreign(annotated());
            }
        }
    }

    /** Whether a copy with boxes is written beside the tracks. */
    enum Copy {
        WRITTEN,
        LEFT_OUT
    }

    /** Whether an annotated.mp4 lies there that this program wrote. */
    boolean isCopy() {
        return Files.isRegularFile(annotated()) && DrawnCopy.isOne(annotated());
    }

    private static CliFailure foreign(Path file) {
        return new CliFailure(file + " exists already and was not written by 'turnwise faces'; choose another --out, or"
                + " move it away. It was not touched.");
    }

    private static boolean isTracks(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        List<String> fields = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (fields.size() < FIRST_FIELDS.size() && parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.add(parser.currentName());
                parser.nextToken();
            }
        } catch (IOException e) {
            return false;
        }
        return fields.equals(FIRST_FIELDS);
    }
}
