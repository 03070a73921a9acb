package org.turnwise.formats.jsonl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.turnwise.formats.source.Draft;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** Reads turn records, each against what was declared before it. */
final class TurnParser {
    private final Declared declared;
    private final Set<Long> ids = new HashSet<>();

    TurnParser(Declared declared) {
        this.declared = declared;
    }

    /** A turn's record. */
    record TurnRecord(Draft draft, List<GoldLabel> gold, List<Annotation> annotations, List<Prediction> predictions) {}

    TurnRecord parse(Fields f, int line) throws Fault {
        TurnId id = new TurnId(f.whole("turn"));
        if (ids.contains(id.value())) {
            throw f.fault("turn", "There is a turn " + id + " already.");
        }
        long start = f.whole("start_ms");
        long end = f.whole("end_ms");
        if (start < 0 || end < start) {
            throw f.fault(
                    "end_ms", "The turn ends at " + end + " ms, before it starts at " + start + " ms or before 0.");
        }
        Draft draft = new Draft(
                line,
                OptionalLong.of(id.value()),
                new TimeSpan(start, end),
                declared.speaker(f, "speaker").id(),
                f.text("text"),
                f.optionalText("dialogue").orElse(""),
                f.object("attributes").textsByName(),
                List.of());
        TurnRecord record = new TurnRecord(draft, gold(f, id), annotations(f, id), predictions(f, id));
        ids.add(id.value());
        return record;
    }

    private List<GoldLabel> gold(Fields f, TurnId turn) throws Fault {
        List<GoldLabel> gold = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields g : f.objects("gold")) {
            LabelScheme scheme = declared.scheme(g, "scheme");
            once(seen, scheme.id(), g, "scheme");
            gold.add(new GoldLabel(turn, scheme.id(), label(g, "label", g.text("label"), scheme), g.text("source")));
        }
        return gold;
    }

    private List<Annotation> annotations(Fields f, TurnId turn) throws Fault {
        List<Annotation> annotations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields a : f.objects("annotations")) {
            LabelScheme scheme = declared.scheme(a, "scheme");
            String annotator = declared.annotator(a, "annotator").id();
            once(seen, annotator + "\n" + scheme.id(), a, "annotator");
            annotations.add(new Annotation(
                    turn,
                    annotator,
                    scheme.id(),
                    optionalLabel(a, "label", scheme),
                    optionalLabel(a, "secondary", scheme),
                    distribution(a.object("distribution"), scheme),
                    scales(a.object("scales"), scheme),
                    a.optionalNumber("confidence"),
                    a.optionalText("comment").orElse(""),
                    a.flag("flagged"),
                    new AnnotationOrigin(
                            a.instant("at"),
                            a.whole("took_ms"),
                            a.constant("shown", AnnotationOrigin.Shown.class),
                            a.constant("method", AnnotationOrigin.Method.class),
                            a.optionalText("replaced"))));
        }
        return annotations;
    }

    private List<Prediction> predictions(Fields f, TurnId turn) throws Fault {
        List<Prediction> predictions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Fields p : f.objects("predictions")) {
            String run = declared.run(p, "run").id();
            once(seen, run, p, "run");
            Map<String, Double> probabilities = p.object("probabilities").numbersByName();
            if (probabilities.isEmpty()) {
                throw p.fault("probabilities", "There is no probability of any label.");
            }
            Fields u = p.object("uncertainty");
            predictions.add(new Prediction(
                    turn,
                    run,
                    probabilities,
                    new Uncertainty(u.number("predictive"), u.number("aleatoric"), u.number("epistemic")),
                    evidence(p.object("evidence")),
                    reasoning(p)));
        }
        return predictions;
    }

    private static Map<Modality, ModalityEvidence> evidence(Fields f) throws Fault {
        Map<Modality, ModalityEvidence> evidence = new EnumMap<>(Modality.class);
        for (String name : f.names()) {
            Fields e = f.object(name);
            Optional<String> missing = e.optionalText("missing");
            evidence.put(
                    f.constant(name, name, Modality.class),
                    missing.isPresent()
                            ? new ModalityEvidence.Missing(missing.get())
                            : new ModalityEvidence.Available(
                                    e.numbers("routing"),
                                    e.numbers("expert_variance"),
                                    e.number("uncertainty"),
                                    e.object("probabilities").numbersByName()));
        }
        return evidence;
    }

    private static List<AttendedTurn> reasoning(Fields p) throws Fault {
        List<AttendedTurn> reasoning = new ArrayList<>();
        for (Fields r : p.objects("reasoning")) {
            reasoning.add(new AttendedTurn(
                    r.constant("modality", Modality.class),
                    r.small("step"),
                    new TurnId(r.whole("turn")),
                    r.number("weight")));
        }
        return reasoning;
    }

    private static Map<String, Double> distribution(Fields f, LabelScheme scheme) throws Fault {
        for (String label : f.names()) {
            label(f, label, label, scheme);
        }
        return f.numbersByName();
    }

    private static Map<String, Double> scales(Fields f, LabelScheme scheme) throws Fault {
        for (String scale : f.names()) {
            if (scheme.scales().stream().noneMatch(s -> s.id().equals(scale))) {
                throw f.fault(scale, "The scheme " + scheme.name() + " has no such scale.");
            }
        }
        return f.numbersByName();
    }

    private static Optional<String> optionalLabel(Fields f, String field, LabelScheme scheme) throws Fault {
        Optional<String> label = f.optionalText(field);
        return label.isEmpty() ? label : Optional.of(label(f, field, label.get(), scheme));
    }

    private static String label(Fields f, String field, String label, LabelScheme scheme) throws Fault {
        if (scheme.label(label).isEmpty()) {
            throw f.fault(field, "The scheme " + scheme.name() + " has no label '" + label + "'.");
        }
        return label;
    }

    private static void once(Set<String> seen, String key, Fields f, String field) throws Fault {
        if (!seen.add(key)) {
            throw f.fault(field, "The turn has an entry of this kind already.");
        }
    }
}
