package org.turnwise.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnwise.desktop.timeline.draw.TurnMark;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Hit;
import org.turnwise.desktop.timeline.geometry.TimeText;
import org.turnwise.desktop.timeline.strips.StripWords;
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
    private static final int LONGEST_QUOTE = 160;

    /** Empty where there is nothing to say. */
    String of(Hit hit) {
        if (hit instanceof Hit.OnTurn on) {
            return of(on.turn());
        } else if (hit instanceof Hit.OnEdge on) {
            return "Drag to move where this turn " + (on.edge().name().equals("START") ? "begins: " : "ends: ")
                    + TimeText.exact(on.edge().of(on.turn().span()));
        } else if (hit instanceof Hit.OnUncertainty on) {
            return on.turn().map(this::uncertainty).orElse("");
        } else if (hit instanceof Hit.OnRouting on) {
            return on.turn().map(t -> routing(t, Modality.values()[on.row()])).orElse("");
        } else if (hit instanceof Hit.OnAxis || hit instanceof Hit.OnWaveform) {
            return TimeText.exact(hit.millis());
        } else if (hit instanceof Hit.OnMinimap) {
            return "The whole session. Drag to move what is shown below.";
        }
        return new StripWords(marks).of(hit);
    }

    String of(Turn turn) {
        TurnMark mark = marks.of(turn);
        TimeSpan span = turn.span();
        List<String> lines = new ArrayList<>();
        lines.add(marks.session().speakerName(turn.speaker()) + ", " + TimeText.exact(span.startMillis()) + " to "
                + TimeText.exact(span.endMillis()));
        if (!turn.text().isBlank()) {
            lines.add("\u201c" + shortened(turn.text()) + "\u201d");
        }
        lines.add("You: " + mark.human().map(this::name).orElse("no label yet"));
        mark.prediction()
                .ifPresent(p -> lines.add("Model: " + name(p.label()) + ", " + percent(p.confidence())
                        + (mark.early() ? " (still analysing, not kept yet)" : "")));
        mark.annotation().map(Annotation::comment).filter(c -> !c.isBlank()).ifPresent(c -> lines.add("Note: " + c));
        if (mark.flagged()) {
            lines.add("Flagged");
        }
        return String.join("\n", lines);
    }

    private String uncertainty(Turn turn) {
        Optional<Uncertainty> known = marks.of(turn).prediction().map(Prediction::uncertainty);
        return known.map(u -> String.format(
                        Locale.ROOT,
                        "How unsure the model is: %.2f of at most %.2f%n%.2f is noise in the data, %.2f is what the model does not know",
                        u.predictive(),
                        marks.mostUncertain(),
                        u.aleatoric(),
                        u.epistemic()))
                .orElse("");
    }

    private String routing(Turn turn, Modality modality) {
        Optional<Prediction> prediction = marks.of(turn).prediction();
        if (prediction.isEmpty()) {
            return "";
        }
        ModalityEvidence evidence = prediction.get().evidence().get(modality);
        String what =
                switch (modality) {
                    case TEXT -> "Words";
                    case AUDIO -> "Voice";
                    case VISUAL -> "Face";
                };
        if (evidence instanceof ModalityEvidence.Available available) {
            List<String> shares = new ArrayList<>();
            for (int e = 0; e < available.routing().size(); e++) {
                shares.add(
                        "expert " + (e + 1) + " " + percent(available.routing().get(e)));
            }
            return what + ": " + String.join(", ", shares);
        }
        return evidence instanceof ModalityEvidence.Missing missing
                ? what + " was not used: " + missing.reason()
                : what + " was not used";
    }

    private String name(String label) {
        return marks.scheme().label(label).map(Label::name).orElse(label);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "\u2026";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
