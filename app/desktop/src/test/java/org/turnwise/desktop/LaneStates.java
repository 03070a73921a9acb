package org.turnwise.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.turnwise.desktop.shell.PaneSizes;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.timeline.TimelineModel;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;

/** The states that {@link StatePictures} draws of the timeline's lanes. */
final class LaneStates {
    private final StateShots shots;
    private final Program program;
    private Optional<AnalysisRun> seen = Optional.empty();

    LaneStates(StateShots shots, Program program) {
        this.shots = shots;
        this.program = program;
    }

    /** The list of lanes, all lanes in a tall timeline and in a low one, two annotators, the map of the session. */
    void all() {
        shots.dialog("lane-list", () -> timeline().lanes().listedProperty().set(true));
        window("lanes-tall", () -> {
            program.parts().window().layout().videoShownProperty().set(false);
            program.parts().window().layout().sizesProperty().set(new PaneSizes(0, 0, 560));
            for (LaneKind lane : LaneKind.values()) {
                timeline().lanes().shownProperty(lane).set(true);
            }
        });
        window("lanes-close", () -> timeline().zoom(6, 300));
        window("lanes-low", () -> program.parts().window().layout().arrangeAnew());
        window("lanes-anew", () -> {
            timeline().showAll();
            timeline().lanes().arrangeAnew();
        });
        window(
                "lanes-annotators",
                () -> {
                    seen = screen().runs().shown();
                    only(LaneKind.ANNOTATORS, LaneKind.EXPERTS, LaneKind.ROUTING);
                    screen().session().submit(new Several("", others())).thenAccept(done -> timeline()
                            .zoom(3, 0));
                },
                () -> screen().session().session().annotators().size() > 1);
        SeekBarPointing map = SeekBarPointing.map(program.parts().scene());
        window(
                "lanes-map",
                () -> {
                    program.parts().window().layout().sizesProperty().set(new PaneSizes(0, 0, 380));
                    List.of(2_000L, 21_500L, 40_000L).forEach(at -> {
                        screen().player().seek(at);
                        screen().markers().setHere();
                    });
                    screen().markers().askedProperty().set(Optional.empty());
                    String last = timeline().layout().lanes().get(1).speaker();
                    timeline().speakers().arrange(List.of(last));
                },
                () -> {
                    map.at(0.55);
                    return map.isPictured();
                });
        window("lanes-as-before", () -> {
            map.leave();
            program.parts().window().layout().arrangeAnew();
            timeline().showAll();
            timeline().lanes().arrangeAnew();
            seen.ifPresent(screen().runs()::show);
        });
    }

    private void only(LaneKind... wanted) {
        for (LaneKind lane : LaneKind.values()) {
            timeline().lanes().shownProperty(lane).set(List.of(wanted).contains(lane));
        }
    }

    /** Another annotator who says otherwise of every second turn, and a run to which faces and voices are missing. */
    private List<Edit> others() {
        List<Edit> edits = new ArrayList<>();
        edits.add(new AddAnnotator(new Annotator("kim", "Kim Sommerfeld")));
        List<Label> labels = screen().session().scheme().labels();
        List<TurnRow> rows = screen().session().rows();
        AnnotationOrigin origin = new AnnotationOrigin(
                screen().runs().shown().orElseThrow().startedAt(), 0, Shown.NOTHING, Method.CHOSEN, Optional.empty());
        for (int i = 0; i < rows.size() * 2 / 3; i++) {
            String own = rows.get(i).humanLabel().orElse("neutral");
            String label = i % 2 == 0 ? own : labels.get(i % labels.size()).id();
            edits.add(new AssignLabel(Annotation.ofLabel(
                    rows.get(i).id(), "kim", screen().session().scheme().id(), label, origin)));
        }
        edits.add(withGaps());
        return edits;
    }

    private Edit withGaps() {
        AnalysisRun first = screen().runs().shown().orElseThrow();
        AnalysisRun run = new AnalysisRun(
                "with-gaps",
                first.startedAt().plusSeconds(99),
                first.scheme(),
                first.modelName(),
                first.modelHash(),
                first.device(),
                first.seed(),
                first.samples(),
                first.tookMillis(),
                first.versions());
        List<Prediction> predictions = new ArrayList<>();
        for (TurnRow row : screen().session().rows()) {
            screen().session().session().prediction(first.id(), row.id()).ifPresent(p -> {
                Map<Modality, ModalityEvidence> evidence = new HashMap<>(p.evidence());
                if (predictions.size() % 3 == 1) {
                    evidence.put(Modality.VISUAL, new ModalityEvidence.Missing("no face in this turn"));
                }
                if (predictions.size() % 5 == 2) {
                    evidence.put(Modality.AUDIO, new ModalityEvidence.Missing("no sound in this turn"));
                }
                predictions.add(new Prediction(
                        p.turn(), run.id(), p.probabilities(), p.uncertainty(), evidence, p.reasoning()));
            });
        }
        return new RecordAnalysis(run, predictions);
    }

    private void window(String name, Runnable open) {
        window(name, open, () -> true);
    }

    private void window(String name, Runnable open, BooleanSupplier ready) {
        shots.window(
                name,
                open,
                () -> ready.getAsBoolean() && program.parts().tasks().running().isEmpty());
    }

    private TimelineModel timeline() {
        return screen().timeline().model();
    }

    private SessionScreen screen() {
        return program.screen().orElseThrow();
    }
}
