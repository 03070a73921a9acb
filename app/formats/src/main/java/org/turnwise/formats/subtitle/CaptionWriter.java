package org.turnwise.formats.subtitle;

import java.io.IOException;
import java.util.stream.Collectors;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ExportOptions.CaptionStyle;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.formats.source.ClockTime;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/** What the two kinds of subtitles have in common when written. */
abstract class CaptionWriter implements DatasetWriter {
    private final char fractionSeparator;

    CaptionWriter(char fractionSeparator) {
        this.fractionSeparator = fractionSeparator;
    }

    /** What stands before the first cue. */
    abstract String head();

    /** One caption as this format marks speakers; the mark is empty or ends with a space. */
    abstract String spoken(String mark, String name, String text);

    /** Text in which nothing is taken for markup. */
    abstract String escaped(String text);

    @Override
    public final void write(Session session, ExportOptions options, Appendable out) throws IOException {
        ExportView view = new ExportView(session, options);
        out.append(head());
        int number = 1;
        for (Turn turn : view.turns()) {
            out.append(Integer.toString(number++)).append('\n');
            out.append(ClockTime.format(turn.span().startMillis(), fractionSeparator))
                    .append(" --> ");
            out.append(ClockTime.format(turn.span().endMillis(), fractionSeparator))
                    .append('\n');
            out.append(caption(view, turn)).append("\n\n");
        }
    }

    private String caption(ExportView view, Turn turn) {
        CaptionStyle style = view.options().captions();
        String text = escaped(lines(turn.text()));
        if (style == CaptionStyle.TEXT) {
            return text.isEmpty() ? " " : text;
        }
        String name = escaped(oneLine(view.session().speakerName(turn.speaker())));
        return spoken(style == CaptionStyle.SPEAKER ? "" : escaped(mark(view, turn)), name, text);
    }

    private static String mark(ExportView view, Turn turn) {
        return view.label(turn.id())
                .map(l -> "[" + l.label() + "] ")
                .or(() -> view.prediction(turn.id()).map(p -> "[" + p.label() + "?] "))
                .orElse("");
    }

    /** Line breaks stay; blank lines would end the subtitle. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
