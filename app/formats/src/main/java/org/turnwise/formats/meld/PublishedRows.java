package org.turnwise.formats.meld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.turnwise.formats.source.ClockTime;
import org.turnwise.formats.source.CsvRecord;
import org.turnwise.formats.source.Draft;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.LabelSchemes;

/** Rows as MELD publishes them: times as {@code HH:MM:SS,mmm} from the beginning of the episode. */
final class PublishedRows extends RowReader {
    private static final String FORM = "HH:MM:SS,mmm";
    private static final Set<String> UNDERSTOOD =
            Set.of("utterance", "speaker", "emotion", "sentiment", "dialogue_id", "starttime", "endtime");

    private final List<String> names;

    PublishedRows(Map<String, Integer> columns, List<String> names, TranscriptBuilder report) {
        super(columns, report);
        this.names = List.copyOf(names);
        report.scheme(LabelSchemes.EKMAN_7).scheme(LabelSchemes.SENTIMENT_3);
    }

    @Override
    String dialogue(CsvRecord record) {
        return value(MeldColumns.DIALOGUE, record);
    }

    @Override
    Optional<Draft> draft(CsvRecord record) {
        OptionalLong start = time(MeldColumns.START, record);
        OptionalLong end = time(MeldColumns.END, record);
        return span(record, start, end, MeldColumns.END)
                .map(span -> new Draft(
                        record.line(),
                        OptionalLong.empty(),
                        span,
                        value(MeldColumns.SPEAKER, record),
                        value(MeldColumns.UTTERANCE, record),
                        dialogue(record),
                        attributes(record),
                        both(
                                label(MeldColumns.EMOTION, record, LabelSchemes.EKMAN_7),
                                label(MeldColumns.SENTIMENT, record, LabelSchemes.SENTIMENT_3))));
    }

    private OptionalLong time(String column, CsvRecord record) {
        return time(column, record, ClockTime.parseMillis(value(column, record)), FORM);
    }

    private Map<String, String> attributes(CsvRecord record) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty()
                    && !UNDERSTOOD.contains(name.toLowerCase(Locale.ROOT))
                    && !record.field(i).isEmpty()) {
                attributes.putIfAbsent(canonical(name), record.field(i));
            }
        }
        return attributes;
    }

    /** MELD's own spelling of a MELD column, so that it is found again when written. */
    private static String canonical(String name) {
        return MeldColumns.MELD.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }
}
