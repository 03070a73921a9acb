package org.turnwise.formats.meld;

import java.util.List;

/** MELD's columns in MELD's order, and those Turnwise adds when it writes such a table. */
final class MeldColumns {
    static final String SERIAL = "Sr No.";
    static final String UTTERANCE = "Utterance";
    static final String SPEAKER = "Speaker";
    static final String EMOTION = "Emotion";
    static final String SENTIMENT = "Sentiment";
    static final String DIALOGUE = "Dialogue_ID";
    static final String UTTERANCE_ID = "Utterance_ID";
    static final String SEASON = "Season";
    static final String EPISODE = "Episode";
    static final String START = "StartTime";
    static final String END = "EndTime";

    static final List<String> MELD = List.of(
            SERIAL, UTTERANCE, SPEAKER, EMOTION, SENTIMENT, DIALOGUE, UTTERANCE_ID, SEASON, EPISODE, START, END);

    /** Those that mean nothing to us: attributes of a turn. */
    static final List<String> ATTRIBUTES = List.of(SERIAL, UTTERANCE_ID, SEASON, EPISODE);

    /** Without these a table is not MELD's. */
    static final List<String> NEEDED = List.of(UTTERANCE, SPEAKER, DIALOGUE, UTTERANCE_ID, START, END);

    static final String TURN_ID = "turn_id";
    static final String START_MS = "start_ms";
    static final String END_MS = "end_ms";
    static final String OWN_DIALOGUE = "dialogue";
    static final String SPEAKER_ID = "speaker_id";
    static final String GENERATED = "generated_columns";
    static final String GUARD = "cell_guard";
    static final String LABEL_SCHEME = "label_scheme";

    /** By these a table is known to be our own. */
    static final List<String> OWN =
            List.of(TURN_ID, START_MS, END_MS, OWN_DIALOGUE, SPEAKER_ID, GENERATED, GUARD, LABEL_SCHEME);

    /** Before the name of a column that holds an attribute which came with the turns. */
    static final String ATTRIBUTE_PREFIX = "attribute:";

    private MeldColumns() {}
}
