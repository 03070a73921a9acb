package org.turnwise.desktop.timeline;

import java.util.List;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.strips.AnnotatorRows;

/** Which of the lanes that are wanted have anything to show. */
record LanePresence(TimelineModel model) {
    /** From top to bottom. */
    List<LaneKind> lanes() {
        return model.lanes().arrangement().visible().stream()
                .filter(this::present)
                .toList();
    }

    private boolean present(LaneKind lane) {
        return switch (lane) {
            case SPEAKERS -> true;
            case SOUND -> model.sound().present();
            case VOICE -> model.voice().present();
            case FACES -> model.faces().present();
            case UNCERTAINTY, ROUTING, EMOTIONS, EXPERTS ->
                model.marks().filter(TurnMarks::predicted).isPresent();
            case ANNOTATORS ->
                model.marks()
                        .filter(m -> !AnnotatorRows.of(m, new Band(0, 1))
                                .annotators()
                                .isEmpty())
                        .isPresent();
            case TRACES ->
                model.marks().filter(m -> !m.session().traces().isEmpty()).isPresent();
            case SPECTRUM -> model.spectrum().present();
            case PICTURES -> model.film().present();
        };
    }
}
