package org.turnwise.desktop.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** A prediction's figures in plain words. Pure; any thread. */
public final class Explanation {
    private static final Texts TEXTS = Texts.of(Explanation.class);
    private static final int MOST_TURNS = 5;

    private Explanation() {}

    /** A label and its probability. */
    public record Share(String label, double probability) {}

    /** A turn the model looked back at, with its strongest weight. */
    public record Look(TurnId turn, double weight) {}

    /** Most probable first; equal ones in the scheme's order. */
    public static List<Share> ranked(Prediction prediction, LabelScheme scheme) {
        List<String> order = scheme.labels().stream().map(l -> l.id()).toList();
        return prediction.probabilities().entrySet().stream()
                .map(e -> new Share(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Share::probability)
                        .reversed()
                        .thenComparingInt(s -> order.indexOf(s.label())))
                .toList();
    }

    /** The other turns the reasoning put most weight on, strongest first, each once, at most five. */
    public static List<Look> lookedAt(Prediction prediction) {
        Map<TurnId, Double> strongest = new java.util.LinkedHashMap<>();
        for (AttendedTurn a : prediction.reasoning()) {
            if (!a.turn().equals(prediction.turn())) {
                strongest.merge(a.turn(), a.weight(), Math::max);
            }
        }
        return strongest.entrySet().stream()
                .map(e -> new Look(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Look::weight).reversed().thenComparing(Look::turn))
                .limit(MOST_TURNS)
                .toList();
    }

    /** How sure, in a few words. */
    public static String sureness(Uncertainty uncertainty, int labels) {
        return sureness(uncertainty.predictive() / Math.log(Math.max(2, labels)));
    }

    /** @param share of the largest entropy that the labels allow */
    public static String sureness(double share) {
        if (share < 0.25) {
            return TEXTS.get("sureness.sure");
        }
        if (share < 0.5) {
            return TEXTS.get("sureness.fairly");
        }
        return share < 0.75 ? TEXTS.get("sureness.unsure") : TEXTS.get("sureness.very");
    }

    public static String uncertaintyHelp(Uncertainty u, int labels) {
        return TEXTS.get(
                "explain.uncertainty",
                u.predictive(),
                Math.log(Math.max(2, labels)),
                labels,
                u.aleatoric(),
                u.epistemic());
    }

    /** What one field of the experts means: "Expert 3 of the voice carries 62 %; it is unsure (variance 0.80)." */
    public static String expertHelp(Modality modality, ModalityEvidence.Available evidence, int expert) {
        double variance = expert < evidence.expertVariance().size()
                ? evidence.expertVariance().get(expert)
                : 0;
        return TEXTS.get(
                "explain.expert",
                expert + 1,
                modality.ordinal(),
                evidence.routing().get(expert) * 100,
                sureness(variance),
                variance,
                evidence.routing().size(),
                evidence.uncertainty());
    }

    /** The expert trusted most for each modality there is: "words: expert 3, 99 %". */
    public static String strongest(Prediction prediction) {
        return java.util.Arrays.stream(Modality.values())
                .filter(m -> prediction.evidence().get(m) instanceof ModalityEvidence.Available)
                .map(m -> strongest(m, (ModalityEvidence.Available)
                        java.util.Objects.requireNonNull(prediction.evidence().get(m))))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static String strongest(Modality modality, ModalityEvidence.Available evidence) {
        int expert = evidence.strongestExpert();
        return TEXTS.get(
                "explain.strongest",
                word(modality),
                expert + 1,
                evidence.routing().get(expert) * 100);
    }

    /** "looked back at turn 12, 15" with numbers as the table shows them. */
    public static String lookedBack(List<Look> looks, Function<TurnId, String> number) {
        return looks.isEmpty()
                ? TEXTS.get("explain.lookedNowhere")
                : TEXTS.get(
                        "explain.lookedAt",
                        String.join(
                                ", ",
                                looks.stream().map(l -> number.apply(l.turn())).toList()));
    }

    /** "not available" and why, said once. A reason that a session holds is in English. */
    public static String notAvailable(String reason) {
        String plain = TEXTS.get("explain.absent");
        if (reason.isEmpty() || reason.equals("not available")) {
            return plain;
        }
        boolean said = reason.startsWith("not available") || reason.startsWith(plain);
        return said ? reason : TEXTS.get("explain.absentWhy", Said.sentence(reason));
    }

    public static String word(Modality modality) {
        return switch (modality) {
            case TEXT -> TEXTS.get("explain.words");
            case AUDIO -> TEXTS.get("explain.voice");
            case VISUAL -> TEXTS.get("explain.face");
        };
    }
}
