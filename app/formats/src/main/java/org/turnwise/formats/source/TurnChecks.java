package org.turnwise.formats.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.turnwise.formats.Problem;
import org.turnwise.formats.Problem.Severity;
import org.turnwise.session.model.TimeSpan;

/** Looks for what is legal in a transcript but probably wrong. Every turn stays; every finding names its line. */
final class TurnChecks {
    private final String file;
    private final OptionalLong mediaMillis;
    private final List<Problem> found = new ArrayList<>();

    TurnChecks(String file, OptionalLong mediaMillis) {
        this.file = file;
        this.mediaMillis = mediaMillis;
    }

    List<Problem> check(List<Draft> drafts) {
        drafts.forEach(this::checkAlone);
        checkDuplicates(drafts);
        Map<String, List<Draft>> dialogues = drafts.stream().collect(Collectors.groupingBy(Draft::dialogue));
        dialogues.values().forEach(this::checkOrder);
        dialogues.values().forEach(this::checkOverlaps);
        return List.copyOf(found);
    }

    private void checkAlone(Draft draft) {
        TimeSpan span = draft.span();
        if (span.isEmpty()) {
            warn(
                    draft,
                    "time",
                    "The turn has no length: it starts and ends at " + at(span.startMillis()) + ".",
                    "It is kept; correct its end or delete it.");
        }
        if (draft.text().isBlank()) {
            warn(draft, "text", "The turn has no text.", "It is kept; the model's text channel sees nothing there.");
        }
        if (mediaMillis.isPresent() && span.endMillis() > mediaMillis.getAsLong()) {
            String where = span.startMillis() >= mediaMillis.getAsLong() ? "lies" : "ends";
            warn(
                    draft,
                    "end",
                    "The turn " + where + " past the recording's end: it ends at " + at(span.endMillis())
                            + ", the recording at " + at(mediaMillis.getAsLong()) + ".",
                    "It is kept; check that transcript and recording belong together.");
        }
    }

    private record Sameness(String dialogue, TimeSpan span, String speaker, String text) {}

    private void checkDuplicates(List<Draft> drafts) {
        Map<Sameness, Draft> seen = new HashMap<>();
        for (Draft draft : drafts) {
            Draft first = seen.putIfAbsent(
                    new Sameness(draft.dialogue(), draft.span(), draft.speaker(), draft.text()), draft);
            if (first != null) {
                warn(
                        draft,
                        "",
                        "The turn is the same as that of line " + first.line() + ".",
                        "Both are kept; delete one.");
            }
        }
    }

    private void checkOrder(List<Draft> dialogue) {
        for (int i = 1; i < dialogue.size(); i++) {
            Draft before = dialogue.get(i - 1);
            Draft draft = dialogue.get(i);
            if (draft.span().startMillis() < before.span().startMillis()) {
                warn(
                        draft,
                        "start",
                        "The turn starts at " + at(draft.span().startMillis()) + ", before that of line "
                                + before.line() + " at " + at(before.span().startMillis()) + ".",
                        "Turns are put in order of time.");
            }
        }
    }

    private void checkOverlaps(List<Draft> dialogue) {
        Map<String, Draft> lastToEnd = new HashMap<>();
        dialogue.stream()
                .sorted(Comparator.comparingLong((Draft d) -> d.span().startMillis())
                        .thenComparingInt(Draft::line))
                .forEach(d -> checkOverlap(d, lastToEnd));
    }

    private void checkOverlap(Draft draft, Map<String, Draft> lastToEnd) {
        Draft other = lastToEnd.get(draft.speaker());
        if (other != null && other.span().overlaps(draft.span())) {
            warn(draft, "time", overlap(draft, other), "Both are kept; check their times.");
        }
        if (other == null || draft.span().endMillis() >= other.span().endMillis()) {
            lastToEnd.put(draft.speaker(), draft);
        }
    }

    private static String overlap(Draft draft, Draft other) {
        long end = Math.min(other.span().endMillis(), draft.span().endMillis());
        String by = " by " + (end - draft.span().startMillis()) + " ms";
        return "The turn overlaps that of line " + other.line()
                + (draft.speaker().isEmpty()
                        ? by + "; neither names its speaker, so both are given to '"
                                + TranscriptBuilder.UNKNOWN_SPEAKER.name() + "'."
                        : " by the same speaker, " + draft.speaker() + "," + by + ".");
    }

    private void warn(Draft draft, String field, String message, String remedy) {
        found.add(new Problem(file, draft.line(), field, Severity.WARNING, message, remedy));
    }

    private static String at(long millis) {
        return ClockTime.format(millis, '.');
    }
}
