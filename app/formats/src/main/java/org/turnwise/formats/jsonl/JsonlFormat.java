package org.turnwise.formats.jsonl;

/**
 * The words of the format. Each line is an object whose {@code record} says what it is: first one {@code session} with
 * the format's name and version, then {@code media}, {@code scheme}, {@code speaker}, {@code annotator} and {@code run}
 * records that the turns refer to by id, then the {@code turn} records. A turn holds its {@code gold} labels,
 * {@code annotations} by every annotator and {@code predictions} by every run; its own {@code label} is the one the
 * export's options chose, for scripts that want one, and is not read back.
 */
final class JsonlFormat {
    static final String NAME = "turnwise-dataset";
    static final int VERSION = 1;

    static final String RECORD = "record";
    static final String SESSION = "session";
    static final String MEDIA = "media";
    static final String SCHEME = "scheme";
    static final String SPEAKER = "speaker";
    static final String ANNOTATOR = "annotator";
    static final String RUN = "run";
    static final String TURN = "turn";

    /** How the session's labels are made; where these are missing, nothing was hidden. */
    static final String LABELLED = "labelled";

    static final String AUDIT_PERCENT = "audit_percent";
    static final String AUDIT_SEED = "audit_seed";

    private JsonlFormat() {}
}
