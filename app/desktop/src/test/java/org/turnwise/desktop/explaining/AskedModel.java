package org.turnwise.desktop.explaining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Says the opposite of what the run said, and remembers what it was asked. */
public final class AskedModel implements ModelWithout {
    public final List<Set<Modality>> asked = new ArrayList<>();
    public String failure = "";
    public Set<Modality> lost = Set.of();
    public boolean closed;

    @Override
    public Optional<Prediction> ask(AnalysisRun run, Session session, TurnId turn, Set<Modality> muted) {
        asked.add(muted);
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        return session.prediction(run.id(), turn).map(p -> opposite(p, muted));
    }

    private Prediction opposite(Prediction p, Set<Modality> muted) {
        Map<String, Double> probabilities = new HashMap<>();
        p.probabilities()
                .forEach((label, share) -> probabilities.put(
                        label, (1 - share) / (p.probabilities().size() - 1)));
        Map<Modality, ModalityEvidence> evidence = new EnumMap<>(p.evidence());
        muted.forEach(m -> evidence.put(m, new ModalityEvidence.Missing("muted")));
        lost.forEach(m -> evidence.put(m, new ModalityEvidence.Missing("the recording was not found")));
        return new Prediction(p.turn(), p.run(), probabilities, p.uncertainty(), evidence, List.of());
    }

    @Override
    public void forget() {}

    @Override
    public void stop() {}

    @Override
    public void close() {
        closed = true;
    }
}
