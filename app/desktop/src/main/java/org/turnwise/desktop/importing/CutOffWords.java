package org.turnwise.desktop.importing;

import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.Problem;
import org.turnwise.session.model.Turn;

/** What is said of a recording that ends before its header says, and of the turns past that. */
final class CutOffWords {
    private static final Texts TEXTS = Texts.of(CutOffWords.class);

    private CutOffWords() {}

    /** A line for the report; empty where the recording is whole. */
    static Optional<Problem> problem(Recording recording, List<Turn> turns) {
        if (recording.cutOffMillis().isEmpty()) {
            return Optional.empty();
        }
        long end = recording.cutOffMillis().getAsLong();
        long past = turns.stream().filter(turn -> turn.span().endMillis() > end).count();
        return Optional.of(new Problem(
                String.valueOf(recording.file().getFileName()),
                0,
                "",
                Problem.Severity.WARNING,
                turns.isEmpty()
                        ? ends(recording)
                        : ends(recording) + " " + TEXTS.get("cutOff.past", past, turns.size()),
                TEXTS.get("cutOff.remedy")));
    }

    /** The same without turns, as a remark; nothing where the recording is whole. */
    static String remark(Recording recording) {
        return recording.cutOffMillis().isPresent() ? ends(recording) + " " + TEXTS.get("cutOff.remedy") : "";
    }

    private static String ends(Recording recording) {
        return TEXTS.get(
                "cutOff.ends",
                Times.tenths(recording.cutOffMillis().orElse(recording.durationMillis())),
                Times.tenths(recording.durationMillis()));
    }
}
