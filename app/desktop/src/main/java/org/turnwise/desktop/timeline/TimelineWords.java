package org.turnwise.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.timeline.draw.TurnMark;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.timeline.geometry.Hit;
import org.turnwise.desktop.timeline.strips.StripWords;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Shortened;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.Uncertainty;

/** Says what lies under the pointer. */
record TimelineWords(TurnMarks marks) {
    private static final Texts TEXTS = Texts.of(TimelineWords.class);
    private static final int LONGEST_QUOTE = 160;

    /** Empty where there is nothing to say. */
    String of(Hit hit) {
        if (hit instanceof Hit.OnTurn on) {
            return of(on.turn());
        } else if (hit instanceof Hit.OnEdge on) {
            String time = Times.exact(on.edge().of(on.turn().span()));
            return on.edge() == Edge.START ? TEXTS.get("words.begins", time) : TEXTS.get("words.ends", time);
        } else if (hit instanceof Hit.OnUncertainty on) {
            return on.turn().map(this::uncertainty).orElse("");
        } else if (hit instanceof Hit.OnRouting on) {
            return on.turn().map(t -> routing(t, Modality.values()[on.row()])).orElse("");
        } else if (hit instanceof Hit.OnAxis || hit instanceof Hit.OnWaveform) {
            return Times.exact(hit.millis());
        } else if (hit instanceof Hit.OnMinimap) {
            return TEXTS.get("words.minimap");
        }
        return new StripWords(marks).of(hit);
    }

    String of(Turn turn) {
        TurnMark mark = marks.of(turn);
        TimeSpan span = turn.span();
        List<String> lines = new ArrayList<>();
        lines.add(TEXTS.get(
                "words.turn",
                marks.session().speakerName(turn.speaker()),
                Times.exact(span.startMillis()),
                Times.exact(span.endMillis())));
        if (!turn.text().isBlank()) {
            lines.add(TEXTS.get("words.said", shortened(turn.text())));
        }
        lines.add(TEXTS.get("words.you", mark.human().map(this::name).orElseGet(() -> TEXTS.get("words.noLabel"))));
        mark.prediction()
                .ifPresent(p -> lines.add(
                        mark.early()
                                ? TEXTS.get("words.modelEarly", name(p.label()), Times.probability(p.confidence()))
                                : TEXTS.get("words.model", name(p.label()), Times.probability(p.confidence()))));
        mark.annotation()
                .map(Annotation::comment)
                .filter(c -> !c.isBlank())
                .ifPresent(c -> lines.add(TEXTS.get("words.note", c)));
        if (mark.flagged()) {
            lines.add(TEXTS.get("words.flagged"));
        }
        return String.join("\n", lines);
    }

    private String uncertainty(Turn turn) {
        Optional<Uncertainty> known = marks.of(turn).prediction().map(Prediction::uncertainty);
        return known.map(u -> TEXTS.get(
                        "words.uncertainty", u.predictive(), marks.mostUncertain(), u.aleatoric(), u.epistemic()))
                .orElse("");
    }

    private String routing(Turn turn, Modality modality) {
        Optional<Prediction> prediction = marks.of(turn).prediction();
        if (prediction.isEmpty()) {
            return "";
        }
        ModalityEvidence evidence = prediction.get().evidence().get(modality);
        if (evidence instanceof ModalityEvidence.Available available) {
            List<String> shares = new ArrayList<>();
            for (int e = 0; e < available.routing().size(); e++) {
                shares.add(TEXTS.get(
                        "words.expert", e + 1, percent(available.routing().get(e))));
            }
            return TEXTS.get("words.routing", modality.ordinal(), String.join(", ", shares));
        }
        return evidence instanceof ModalityEvidence.Missing missing
                ? TEXTS.get("words.notUsedWhy", modality.ordinal(), Said.sentence(missing.reason()))
                : TEXTS.get("words.notUsed", modality.ordinal());
    }

    private String name(String label) {
        return marks.scheme().label(label).map(Label::name).orElse(label);
    }

    private static String shortened(String text) {
        return Shortened.to(LONGEST_QUOTE, text);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
