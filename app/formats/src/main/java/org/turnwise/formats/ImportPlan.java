package org.turnwise.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddPredictions;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.PutLabelScheme;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.Turn;

/**
 * Makes one edit of an accepted transcript, so that an import undoes in one step. A session without turns takes over
 * the transcript's ids; in one that has turns, whatever would clash gets a free id, speakers of the same name are the
 * same person, and nothing that stands there is changed. Recordings are left to the caller.
 */
public final class ImportPlan {
    private final Session session;
    private final boolean fresh;
    private final List<Edit> edits = new ArrayList<>();

    public ImportPlan(Session session) {
        this.session = session;
        this.fresh = session.turns().isEmpty();
    }

    /**
     * The edit that adds the transcript to the session given to the constructor. To be called once.
     *
     * @param description what the menu shows after "Undo", such as "Import talk.srt"
     */
    public Edit edit(Transcript transcript, String description) {
        Judgements judgements = transcript.judgements();
        ImportNames names = new ImportNames(
                schemes(judgements),
                speakers(transcript),
                annotators(judgements),
                turnIds(transcript),
                runs(judgements));
        List<Turn> turns = transcript.turns().stream().map(names::turn).toList();
        edits.add(new AddTurns(turns));
        judgements.gold().forEach(g -> edits.add(new SetGold(names.gold(g))));
        judgements.annotations().forEach(a -> edits.add(new AssignLabel(names.annotation(a))));
        recordRuns(judgements, names);
        if (fresh) {
            judgements.activeScheme().map(names::scheme).ifPresent(s -> edits.add(new ChooseScheme(s)));
            judgements.blinding().ifPresent(b -> edits.add(new SetBlinding(b)));
        }
        return new Several(description, edits);
    }

    private Map<String, String> schemes(Judgements judgements) {
        Set<String> taken = new HashSet<>(session.schemes().keySet());
        judgements.schemes().forEach(s -> taken.add(s.id()));
        Map<String, String> ids = new HashMap<>();
        for (LabelScheme scheme : judgements.schemes()) {
            LabelScheme there = session.schemes().get(scheme.id());
            String id =
                    there == null || fresh || covers(there, scheme) ? scheme.id() : free(scheme.id(), taken::contains);
            taken.add(id);
            ids.put(scheme.id(), id);
            if (there == null || !id.equals(scheme.id()) || fresh && !there.equals(scheme)) {
                edits.add(new PutLabelScheme(new LabelScheme(id, scheme.name(), scheme.labels(), scheme.scales())));
            }
        }
        return ids;
    }

    /** Whether whatever was said in the one scheme can be said in the other. */
    private static boolean covers(LabelScheme there, LabelScheme scheme) {
        return scheme.labels().stream().allMatch(l -> there.label(l.id()).isPresent())
                && scheme.scales().stream()
                        .allMatch(s -> there.scales().stream().anyMatch(t -> t.id().equals(s.id())));
    }

    private Map<String, String> speakers(Transcript transcript) {
        Map<String, String> idByName = new HashMap<>();
        session.speakers()
                .values()
                .forEach(s -> idByName.merge(s.name(), s.id(), (a, b) -> a.compareTo(b) < 0 ? a : b));
        Set<String> taken = new HashSet<>(session.speakers().keySet());
        transcript.speakers().forEach(s -> taken.add(s.id()));
        Map<String, String> ids = new HashMap<>();
        for (Speaker speaker : transcript.speakers()) {
            String known = idByName.get(speaker.name());
            boolean idTaken = session.speakers().containsKey(speaker.id());
            String id = known != null ? known : idTaken ? free(speaker.id(), taken::contains) : speaker.id();
            taken.add(id);
            ids.put(speaker.id(), id);
            if (known == null) {
                edits.add(new AddSpeaker(new Speaker(id, speaker.name())));
            }
        }
        return ids;
    }

    private Map<String, String> annotators(Judgements judgements) {
        Set<String> taken = new HashSet<>(session.annotators().keySet());
        judgements.annotators().forEach(a -> taken.add(a.id()));
        Map<String, String> ids = new HashMap<>();
        for (Annotator annotator : judgements.annotators()) {
            Annotator there = session.annotators().get(annotator.id());
            String id =
                    there == null || there.equals(annotator) ? annotator.id() : free(annotator.id(), taken::contains);
            taken.add(id);
            ids.put(annotator.id(), id);
            if (there == null || !id.equals(annotator.id())) {
                edits.add(new AddAnnotator(new Annotator(id, annotator.name())));
            }
        }
        return ids;
    }

    private Map<Long, Long> turnIds(Transcript transcript) {
        Map<Long, Long> ids = new HashMap<>();
        long next = session.turns().nextId().value();
        for (Turn turn : transcript.turns()) {
            ids.put(turn.id().value(), fresh ? turn.id().value() : next++);
        }
        return ids;
    }

    private Map<String, String> runs(Judgements judgements) {
        Set<String> taken = new HashSet<>(session.runs().keySet());
        judgements.runs().forEach(r -> taken.add(r.id()));
        Map<String, String> ids = new HashMap<>();
        for (AnalysisRun run : judgements.runs()) {
            AnalysisRun there = session.runs().get(run.id());
            String id = there == null || there.equals(run) ? run.id() : free(run.id(), taken::contains);
            taken.add(id);
            ids.put(run.id(), id);
        }
        return ids;
    }

    private void recordRuns(Judgements judgements, ImportNames names) {
        Map<String, List<Prediction>> byRun = new HashMap<>();
        judgements.predictions().forEach(p -> byRun.computeIfAbsent(p.run(), r -> new ArrayList<>())
                .add(names.prediction(p)));
        for (AnalysisRun run : judgements.runs()) {
            AnalysisRun named = names.run(run);
            List<Prediction> predictions = byRun.getOrDefault(run.id(), List.of());
            if (!session.runs().containsKey(named.id())) {
                edits.add(new RecordAnalysis(named, predictions));
            } else if (!predictions.isEmpty()) {
                edits.add(new AddPredictions(predictions));
            }
        }
    }

    private static String free(String id, Predicate<String> taken) {
        int n = 2;
        while (taken.test(id + "-" + n)) {
            n++;
        }
        return id + "-" + n;
    }
}
