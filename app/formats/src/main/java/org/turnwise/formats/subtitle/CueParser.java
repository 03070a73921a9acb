package org.turnwise.formats.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnwise.formats.source.ClockTime;
import org.turnwise.formats.source.Excerpt;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.TimeSpan;

/**
 * Finds the cues in subtitle lines. A cue is a line of times, the text under it up to a blank line, and perhaps a
 * number or name above it; anything else is reported with its line and left out.
 */
final class CueParser {
    private static final Pattern TIMES = Pattern.compile("\\s*([^\\s>]+)\\s*-->\\s*(\\S+)(?:\\s+\\S.*)?\\s*");
    private static final Pattern ALMOST_TIMES =
            Pattern.compile("\\s*\\d{1,4}:\\d\\d.*(?:-+\\s?-*>|=>|–>|—>|→|\\s-\\s).*\\d\\d\\s*");
    private static final String TIMES_REMEDY =
            "Write it as 00:00:01,000 --> 00:00:03,500; accepting the import leaves this subtitle out.";

    private final List<String> lines;
    private final TranscriptBuilder report;
    private final List<Cue> cues = new ArrayList<>();
    private int at;

    CueParser(List<String> lines, int firstIndex, TranscriptBuilder report) {
        this.lines = lines;
        this.at = firstIndex;
        this.report = report;
    }

    static boolean isTimes(String line) {
        return line.contains("-->") && TIMES.matcher(line).matches();
    }

    /** Reads on to the end of the file. */
    List<Cue> parse() {
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else {
                block();
            }
        }
        return cues;
    }

    private void block() {
        int first = at;
        if (isTimeLike(lines.get(at))) {
            cue();
        } else if (at + 1 < lines.size() && isTimeLike(lines.get(at + 1))) {
            at++;
            cue();
        } else {
            skipBlock();
            report.error(
                    first + 1,
                    "time",
                    "A line with times (00:00:01,000 --> 00:00:03,500) is missing; here stands '"
                            + Excerpt.of(lines.get(first)) + "'.",
                    "If it belongs to the subtitle above, delete the blank line before it; accepting the import leaves"
                            + " it out.");
        }
    }

    private void cue() {
        int timesAt = at++;
        List<String> text = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).isBlank()) {
            if (startsNextCue()) {
                report.warning(
                        at + 1, "", "No blank line before this subtitle.", "It is read as a subtitle of its own.");
                break;
            }
            text.add(lines.get(at++));
        }
        span(timesAt).ifPresent(span -> cues.add(new Cue(timesAt + 1, span, text)));
    }

    private boolean startsNextCue() {
        if (isTimes(lines.get(at))) {
            return true;
        }
        boolean number = lines.get(at).strip().chars().allMatch(Character::isDigit);
        return number && at + 1 < lines.size() && isTimes(lines.get(at + 1));
    }

    private Optional<TimeSpan> span(int index) {
        String line = lines.get(index);
        Matcher m = TIMES.matcher(line);
        if (!m.matches()) {
            report.error(index + 1, "time", "'" + Excerpt.of(line) + "' is not a line of times.", TIMES_REMEDY);
            return Optional.empty();
        }
        OptionalLong start = time(index, "start", m.group(1));
        OptionalLong end = time(index, "end", m.group(2));
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.getAsLong() < start.getAsLong()) {
            report.error(
                    index + 1,
                    "end",
                    "The subtitle ends at " + m.group(2) + ", before it starts at " + m.group(1) + ".",
                    "Correct the times; accepting the import leaves this subtitle out.");
            return Optional.empty();
        }
        return Optional.of(new TimeSpan(start.getAsLong(), end.getAsLong()));
    }

    private OptionalLong time(int index, String field, String text) {
        OptionalLong millis = ClockTime.parseMillis(text);
        if (millis.isEmpty()) {
            report.error(index + 1, field, "'" + Excerpt.of(text) + "' is not a time.", TIMES_REMEDY);
        }
        return millis;
    }

    private static boolean isTimeLike(String line) {
        return line.contains("-->") || ALMOST_TIMES.matcher(line).matches();
    }

    private void skipBlock() {
        while (at < lines.size() && !lines.get(at).isBlank() && !isTimeLike(lines.get(at))) {
            at++;
        }
    }
}
