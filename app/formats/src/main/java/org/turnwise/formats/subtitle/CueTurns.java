package org.turnwise.formats.subtitle;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportOptions.Speakers;
import org.turnwise.formats.source.Draft;
import org.turnwise.formats.source.Draft.DraftLabel;
import org.turnwise.formats.source.TranscriptBuilder;

/** Makes turns of cues: markup off, speakers found, one turn per voice. */
final class CueTurns {
    private final ImportOptions options;
    private final TranscriptBuilder report;
    private int unnamed;

    CueTurns(ImportOptions options, TranscriptBuilder report) {
        this.options = options;
        this.report = report;
    }

    void add(List<Cue> cues) {
        List<List<Spoken>> voices =
                cues.stream().map(c -> Markup.read(c.text())).toList();
        LabelMarks marks = new LabelMarks(voices);
        marks.report(report);
        List<List<DraftLabel>> labels = voices.stream().map(marks::labels).toList();
        voices = voices.stream().map(marks::without).toList();
        if (options.speakers() == Speakers.FROM_TEXT) {
            SpeakerFinder finder =
                    new SpeakerFinder(voices.stream().flatMap(List::stream).toList());
            voices = voices.stream()
                    .map(parts -> parts.stream()
                            .flatMap(p -> finder.split(p).stream())
                            .toList())
                    .toList();
            finder.report(report);
        }
        for (int i = 0; i < cues.size(); i++) {
            add(cues.get(i), voices.get(i), labels.get(i));
        }
        if (unnamed > 0) {
            report.note(
                    0,
                    "speaker",
                    "Texts without a speaker: " + unnamed + "; their turns are given to '"
                            + TranscriptBuilder.UNKNOWN_SPEAKER.name() + "'.");
        }
    }

    private void add(Cue cue, List<Spoken> voices, List<DraftLabel> labels) {
        if (voices.size() > 1) {
            report.warning(
                    cue.line(),
                    "speaker",
                    "The subtitle holds " + voices.size() + " speakers: " + names(voices) + ".",
                    "Each gets a turn over the whole time of the subtitle; correct their times.");
        }
        for (Spoken spoken : voices) {
            unnamed += spoken.speaker().isEmpty() ? 1 : 0;
            report.turn(Draft.plain(cue.line(), cue.span(), spoken.speaker(), spoken.text())
                    .withLabels(labels));
        }
    }

    private static String names(List<Spoken> voices) {
        List<String> names = new ArrayList<>();
        voices.forEach(v -> names.add(v.speaker().isEmpty() ? "(no name)" : v.speaker()));
        return String.join(", ", names);
    }
}
