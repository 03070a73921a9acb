package org.turnwise.desktop.timeline.draw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.VisibleTurns.Placed;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Draws the key: a small turn of each kind with its meaning. The turns are drawn by the same code as the real ones. */
public final class KeyPainter {
    private static final Texts TEXTS = Texts.of(KeyPainter.class);
    private static final double BOX = 18;
    private static final double GAP = 6;
    private static final double BETWEEN = 14;

    private static final Turn TURN = new Turn(new TurnId(0), new TimeSpan(0, 1), "", "");

    /** @param marks drawn side by side in one box */
    private record Entry(String words, List<TurnMark> marks) {
        Entry(String words, TurnMark mark) {
            this(words, List.of(mark));
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry(TEXTS.get("key.you"), mark(Optional.of("joy"), Optional.empty(), Optional.empty())),
            new Entry(TEXTS.get("key.model"), mark(Optional.empty(), Optional.of("joy"), Optional.empty())),
            new Entry(TEXTS.get("key.differ"), mark(Optional.of("joy"), Optional.of("sadness"), Optional.empty())),
            new Entry(TEXTS.get("key.flagged"), mark(Optional.empty(), Optional.empty(), Optional.of(flag()))),
            new Entry(
                    TEXTS.get("key.thin"),
                    Stream.of("neutral", "fear", "joy", "anger")
                            .map(l -> mark(Optional.of(l), Optional.empty(), Optional.empty()))
                            .toList()));

    private final Style style;

    public KeyPainter(Style style) {
        this.style = style;
    }

    /** How wide the key is. */
    public double width() {
        return ENTRIES.stream()
                .mapToDouble(e -> BOX + GAP + style.smallWidths().of(e.words()) + BETWEEN)
                .sum();
    }

    public void paint(Drawing g, double height) {
        double x = 0;
        double top = (height - BOX) / 2 + 1;
        for (Entry entry : ENTRIES) {
            TurnPainter turns = new TurnPainter(g, style, width());
            double share = BOX / entry.marks().size();
            for (int i = 0; i < entry.marks().size(); i++) {
                double left = x + i * share;
                turns.paint(entry.marks().get(i), new Placed(TURN, left, left + share), new Band(top, BOX - 2));
            }
            g.setFill(style.palette().muted());
            g.setFont(style.small());
            g.fillText(entry.words(), x + BOX + GAP, height / 2);
            x += BOX + GAP + style.smallWidths().of(entry.words()) + BETWEEN;
        }
    }

    private static TurnMark mark(Optional<String> human, Optional<String> model, Optional<Annotation> annotation) {
        return new TurnMark(TURN, annotation, Optional.empty(), human, model, false);
    }

    private static Annotation flag() {
        var origin = new AnnotationOrigin(
                Instant.EPOCH, 0, AnnotationOrigin.Shown.UNKNOWN, AnnotationOrigin.Method.CHOSEN, Optional.empty());
        return new Annotation(
                TURN.id(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                "",
                true,
                origin);
    }
}
