package org.turnwise.formats.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnwise.formats.source.Draft.DraftLabel;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;

/**
 * Labels before a subtitle's text, {@code [joy] }, as Turnwise writes them. They count as labels only where at least
 * half of a file's subtitles begin with labels of one known scheme: {@code [laughs]} now and then is text. A label
 * with a question mark was the model's and is taken out, but not imported.
 */
final class LabelMarks {
    private static final Pattern MARK = Pattern.compile("\\[([\\p{L}-]{1,30})(\\?)?](?:\\s+(.*)|$)");

    private final Optional<LabelScheme> scheme;
    private int humans;
    private int models;

    LabelMarks(List<List<Spoken>> cues) {
        this.scheme = LabelSchemes.builtIn().stream()
                .filter(s -> cues.stream().filter(c -> mark(c, s).isPresent()).count() * 2 >= cues.size())
                .filter(s -> !cues.isEmpty() && !s.labels().isEmpty())
                .findFirst();
        scheme.ifPresent(s -> cues.forEach(c -> mark(c, s).ifPresent(this::count)));
    }

    private void count(Matcher mark) {
        if (mark.group(2) == null) {
            humans++;
        } else {
            models++;
        }
    }

    void report(TranscriptBuilder report) {
        scheme.ifPresent(s -> {
            report.scheme(s);
            report.note(
                    0,
                    "label",
                    "Marks such as [" + s.labels().get(0).id() + "] before the text are read as gold labels of "
                            + s.name() + ": " + humans + "."
                            + (models == 0
                                    ? ""
                                    : " Marks of the model (with a question mark) are left out: " + models + "."));
        });
    }

    /** The label a cue begins with. */
    List<DraftLabel> labels(List<Spoken> cue) {
        return scheme
                .flatMap(s -> mark(cue, s).filter(m -> m.group(2) == null).map(m -> new DraftLabel(s.id(), m.group(1))))
                .stream()
                .toList();
    }

    /** The cue without the mark it begins with. */
    List<Spoken> without(List<Spoken> cue) {
        Optional<Matcher> mark = scheme.flatMap(s -> mark(cue, s));
        if (mark.isEmpty()) {
            return cue;
        }
        Spoken first = cue.get(0);
        List<String> lines = new ArrayList<>(first.lines());
        String rest = mark.get().group(3);
        if (rest == null || rest.isBlank()) {
            lines.remove(0);
        } else {
            lines.set(0, rest);
        }
        List<Spoken> parts = new ArrayList<>(cue);
        parts.set(0, new Spoken(first.speaker(), lines));
        return parts;
    }

    private static Optional<Matcher> mark(List<Spoken> cue, LabelScheme scheme) {
        if (cue.isEmpty() || cue.get(0).lines().isEmpty()) {
            return Optional.empty();
        }
        Matcher m = MARK.matcher(cue.get(0).lines().get(0));
        return m.matches() && scheme.label(m.group(1)).isPresent() ? Optional.of(m) : Optional.empty();
    }
}
