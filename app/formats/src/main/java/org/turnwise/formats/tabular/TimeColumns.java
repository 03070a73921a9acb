package org.turnwise.formats.tabular;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.turnwise.formats.source.ClockTime;
import org.turnwise.formats.source.CsvRecord;
import org.turnwise.formats.source.Excerpt;
import org.turnwise.formats.source.TranscriptBuilder;

/**
 * In which form a table's times are, decided once per column over the whole file. Clock times where most values have a
 * colon; else a number whose unit the column's name gives ({@code start_ms}); else, for all such columns together,
 * seconds where any value has a fraction, and where all are whole: milliseconds if the turns' median length would be
 * at least a tenth of a second that way, else seconds.
 */
final class TimeColumns {
    private static final long SHORTEST_USUAL_TURN_MILLIS = 100;

    private enum Form {
        CLOCK("hours, minutes and seconds"),
        SECONDS("seconds"),
        MILLIS("milliseconds");

        private final String inWords;

        Form(String inWords) {
            this.inWords = inWords;
        }
    }

    private final TableColumns columns;
    private final Map<ColumnRole, Form> forms = new EnumMap<>(ColumnRole.class);

    TimeColumns(TableColumns columns, List<CsvRecord> records, TranscriptBuilder report, int headerLine) {
        this.columns = columns;
        List<ColumnRole> undecided = new ArrayList<>();
        for (ColumnRole role : List.of(ColumnRole.START, ColumnRole.END, ColumnRole.DURATION)) {
            if (columns.has(role)) {
                decideAlone(role, records, report, headerLine, undecided);
            }
        }
        decideTogether(undecided, records, report, headerLine);
    }

    private void decideAlone(
            ColumnRole role,
            List<CsvRecord> records,
            TranscriptBuilder report,
            int headerLine,
            List<ColumnRole> undecided) {
        long filled =
                records.stream().filter(r -> !columns.value(role, r).isEmpty()).count();
        long colons = records.stream()
                .filter(r -> columns.value(role, r).contains(":"))
                .count();
        OptionalInt named = TimeUnitName.millisPerUnit(columns.name(role));
        if (colons > 0 && colons * 2 >= filled) {
            decide(role, Form.CLOCK, "its values have colons", report, headerLine);
        } else if (named.isPresent()) {
            decide(role, named.getAsInt() == 1 ? Form.MILLIS : Form.SECONDS, "its name says so", report, headerLine);
        } else {
            undecided.add(role);
        }
    }

    private void decideTogether(
            List<ColumnRole> roles, List<CsvRecord> records, TranscriptBuilder report, int headerLine) {
        boolean fractions = records.stream()
                .anyMatch(
                        r -> roles.stream().map(role -> columns.value(role, r)).anyMatch(TimeColumns::hasFraction));
        if (fractions) {
            roles.forEach(r -> decide(r, Form.SECONDS, "there are values with a fraction", report, headerLine));
            return;
        }
        long median = medianLength(records);
        Form form = median >= SHORTEST_USUAL_TURN_MILLIS ? Form.MILLIS : Form.SECONDS;
        roles.forEach(r -> decide(
                r,
                form,
                "its values are whole numbers and half of the turns are no longer than " + median + " of them",
                report,
                headerLine));
    }

    private long medianLength(List<CsvRecord> records) {
        long[] lengths = records.stream()
                .filter(r -> columns.has(ColumnRole.END)
                        ? number(ColumnRole.START, r).isPresent()
                                && number(ColumnRole.END, r).isPresent()
                        : number(ColumnRole.DURATION, r).isPresent())
                .mapToLong(r -> columns.has(ColumnRole.END)
                        ? number(ColumnRole.END, r).getAsLong()
                                - number(ColumnRole.START, r).getAsLong()
                        : number(ColumnRole.DURATION, r).getAsLong())
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    }

    private OptionalLong number(ColumnRole role, CsvRecord record) {
        return ClockTime.parseNumber(columns.value(role, record), 1);
    }

    private void decide(ColumnRole role, Form form, String why, TranscriptBuilder report, int headerLine) {
        forms.put(role, form);
        report.note(headerLine, columns.name(role), "Read as " + form.inWords + ": " + why + ".");
    }

    private static boolean hasFraction(String value) {
        return ClockTime.isNumber(value) && (value.indexOf('.') >= 0 || value.indexOf(',') >= 0);
    }

    /** The column's time in milliseconds; empty after an error in the report where the value is not of its form. */
    OptionalLong millis(ColumnRole role, CsvRecord record, TranscriptBuilder report) {
        String value = columns.value(role, record);
        Form form = forms.getOrDefault(role, Form.SECONDS);
        OptionalLong millis = form == Form.CLOCK
                ? ClockTime.parseMillis(value)
                : ClockTime.parseNumber(value, form == Form.MILLIS ? 1 : 1000);
        if (millis.isEmpty()) {
            String what = value.isEmpty()
                    ? "There is no time."
                    : "'" + Excerpt.of(value) + "' is not a time in " + form.inWords + ", as the column's others are.";
            report.error(
                    record.line(),
                    columns.name(role),
                    what,
                    "Write it like the others; accepting the import leaves this line out.");
        }
        return millis;
    }
}
