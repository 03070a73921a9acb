package org.turnwise.formats;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * What each id of a transcript is called in the session it goes to; ids without an entry stay as they are.
 */
record ImportNames(
        Map<String, String> schemes,
        Map<String, String> speakers,
        Map<String, String> annotators,
        Map<Long, Long> turns,
        Map<String, String> runs) {

    String scheme(String id) {
        return schemes.getOrDefault(id, id);
    }

    Turn turn(Turn turn) {
        return new Turn(
                id(turn.id()),
                turn.span(),
                speakers.getOrDefault(turn.speaker(), turn.speaker()),
                turn.text(),
                turn.dialogue(),
                turn.attributes());
    }

    GoldLabel gold(GoldLabel gold) {
        return new GoldLabel(id(gold.turn()), scheme(gold.scheme()), gold.label(), gold.source());
    }

    Annotation annotation(Annotation a) {
        return new Annotation(
                id(a.turn()),
                annotators.getOrDefault(a.annotator(), a.annotator()),
                scheme(a.scheme()),
                a.label(),
                a.secondary(),
                a.distribution(),
                a.scales(),
                a.confidence(),
                a.comment(),
                a.flagged(),
                a.origin());
    }

    AnalysisRun run(AnalysisRun r) {
        return new AnalysisRun(
                runs.getOrDefault(r.id(), r.id()),
                r.startedAt(),
                scheme(r.scheme()),
                r.modelName(),
                r.modelHash(),
                r.device(),
                r.seed(),
                r.samples(),
                r.tookMillis(),
                r.versions());
    }

    /** Attention to turns that are not part of the import is left out: their ids mean nothing in the session. */
    Prediction prediction(Prediction p) {
        return new Prediction(
                id(p.turn()),
                runs.getOrDefault(p.run(), p.run()),
                p.probabilities(),
                p.uncertainty(),
                p.evidence(),
                p.reasoning().stream().flatMap(a -> attended(a).stream()).toList());
    }

    private Optional<AttendedTurn> attended(AttendedTurn a) {
        return Optional.ofNullable(turns.get(a.turn().value()))
                .map(id -> new AttendedTurn(a.modality(), a.step(), new TurnId(id), a.weight()));
    }

    private TurnId id(TurnId turn) {
        return new TurnId(Objects.requireNonNull(turns.getOrDefault(turn.value(), turn.value())));
    }
}
