package org.turnwise.formats;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the caller knows or wants of an import.
 *
 * @param mediaDurationMillis length of the recording, so that turns past its end are reported; empty where unknown
 * @param dialogue read only the turns of this dialogue of a file that holds several
 * @param encoding read the file so instead of detecting it
 */
public record ImportOptions(
        OptionalLong mediaDurationMillis, Optional<String> dialogue, Optional<Charset> encoding, Speakers speakers) {
    /** Whether speakers are looked for at the beginning of a subtitle's text. */
    public enum Speakers {
        /** {@code Name: }, {@code [SPEAKER_00]: } and the like, where they look like names. */
        FROM_TEXT,
        /** The text stays as it is; only what the format itself marks as a speaker counts. */
        AS_MARKED
    }

    public static final ImportOptions DEFAULT =
            new ImportOptions(OptionalLong.empty(), Optional.empty(), Optional.empty(), Speakers.FROM_TEXT);

    public ImportOptions withMediaDuration(long millis) {
        return new ImportOptions(OptionalLong.of(millis), dialogue, encoding, speakers);
    }

    public ImportOptions withDialogue(String key) {
        return new ImportOptions(mediaDurationMillis, Optional.of(key), encoding, speakers);
    }

    public ImportOptions withEncoding(Charset charset) {
        return new ImportOptions(mediaDurationMillis, dialogue, Optional.of(charset), speakers);
    }

    public ImportOptions withSpeakers(Speakers choice) {
        return new ImportOptions(mediaDurationMillis, dialogue, encoding, choice);
    }
}
