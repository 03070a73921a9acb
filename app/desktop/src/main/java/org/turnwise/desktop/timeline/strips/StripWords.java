package org.turnwise.desktop.timeline.strips;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Hit;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.Turn;

/** Says what lies under the pointer in these strips. */
public record StripWords(TurnMarks marks) {
    private static final Texts TEXTS = Texts.of(StripWords.class);

    /** Empty where there is nothing to say. */
    public String of(Hit hit) {
        if (hit instanceof Hit.OnEmotions on) {
            return on.turn().map(this::emotions).orElse("");
        } else if (hit instanceof Hit.OnLabels on) {
            return on.turn().map(turn -> label(turn, on.share())).orElse("");
        } else if (hit instanceof Hit.OnSpectrum on) {
            double hz = FrequencyScale.hzAt(on.share());
            return TEXTS.get("spectrum.place", Times.exact(on.millis()), Math.round(hz / 10) * 10);
        }
        if (hit instanceof Hit.OnTraces on) {
            return traces(on.millis());
        }
        return hit instanceof Hit.OnPictures ? Times.exact(hit.millis()) : "";
    }

    private String traces(long millis) {
        return marks.session().annotators().values().stream()
                .sorted(Comparator.comparing(Annotator::name))
                .flatMap(who -> {
                    OptionalDouble valence =
                            marks.session().trace(who.id(), "valence").at(millis);
                    OptionalDouble arousal =
                            marks.session().trace(who.id(), "arousal").at(millis);
                    return valence.isPresent() || arousal.isPresent()
                            ? Stream.of(TEXTS.get("traces.line", who.name(), said(valence), said(arousal)))
                            : Stream.empty();
                })
                .collect(Collectors.joining("\n"));
    }

    private static String said(OptionalDouble value) {
        return value.isPresent() ? TEXTS.get("traces.value", value.getAsDouble()) : "\u2013";
    }

    private String emotions(Turn turn) {
        return marks.of(turn)
                .prediction()
                .map(p -> p.probabilities().entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                        .map(e -> TEXTS.get("emotions.line", name(e.getKey()), Times.certainty(e.getValue())))
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private String label(Turn turn, double share) {
        AnnotatorRows rows = AnnotatorRows.of(marks, new Band(0, 1));
        if (rows.annotators().isEmpty()) {
            return "";
        }
        Annotator who = rows.at(share);
        Optional<String> label = marks.session()
                .annotation(turn.id(), who.id(), marks.scheme().id())
                .flatMap(Annotation::label);
        return TEXTS.get("labels.line", who.name(), label.map(this::name).orElseGet(() -> TEXTS.get("labels.none")));
    }

    private String name(String label) {
        return marks.scheme().label(label).map(Label::name).orElse(label);
    }
}
