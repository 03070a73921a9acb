package org.turnwise.formats.tabular;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a plain table means, by the names people give it. */
enum ColumnRole {
    START("start", "starttime", "begin", "begintime", "from", "onset", "tmin", "in", "timein", "timestart", "t0"),
    END("end", "endtime", "stop", "stoptime", "to", "offset", "tmax", "out", "timeout", "timeend", "finish", "t1"),
    DURATION("duration", "dur", "length"),
    SPEAKER("speaker", "speakername", "speakerid", "spk", "participant", "who"),
    TEXT("text", "utterance", "transcript", "transcription", "sentence", "content", "caption", "words", "speech"),
    EMOTION("emotion", "emotions", "label", "emotionlabel", "gold", "goldlabel"),
    SENTIMENT("sentiment", "polarity", "sentimentlabel"),
    DIALOGUE("dialogue", "dialogueid", "dialog", "dialogid", "conversation", "conversationid");

    private final Set<String> names;

    ColumnRole(String... names) {
        this.names = Set.of(names);
    }

    boolean isTime() {
        return this == START || this == END || this == DURATION;
    }

    /** The role a column's name speaks for: case, spaces and underscores do not matter, nor does a unit of time. */
    static Optional<ColumnRole> of(String column) {
        String plain = plain(column);
        String unitless = TimeUnitName.without(column).map(ColumnRole::plain).orElse(plain);
        for (ColumnRole role : values()) {
            if (role.names.contains(plain) || role.isTime() && role.names.contains(unitless)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
