package org.turnwise.desktop;

import java.nio.file.Path;
import org.turnwise.desktop.shell.PaneSizes;
import org.turnwise.desktop.timeline.TimelineModel;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** The states that {@link StatePictures} draws of a session of 2,000 turns. */
final class LongStates {
    private static final int TURNS = 2_000;

    private final StateShots shots;
    private final Program program;
    private final Path folder;

    LongStates(StateShots shots, Program program, Path folder) {
        this.shots = shots;
        this.program = program;
        this.folder = folder;
    }

    /** The whole of it, a stretch of it, the queue, and every lane of the whole. */
    void all() {
        shots.window("many", this::open, () -> program.screen()
                .filter(shown -> shown.session().rows().size() == TURNS)
                .isPresent());
        shots.window(
                "many-near",
                () -> {
                    screen().session().select(new TurnId(1_000));
                    timeline().showSelected();
                    timeline().zoom(0.1);
                },
                () -> true);
        shots.window("many-queue", () -> screen().review().worthALookProperty().set(true), () -> screen().turns()
                .queued());
        shots.window(
                "many-lanes",
                () -> {
                    screen().review().worthALookProperty().set(false);
                    program.parts().window().layout().videoShownProperty().set(false);
                    program.parts().window().layout().sizesProperty().set(new PaneSizes(0, 0, 560));
                    for (LaneKind lane : LaneKind.values()) {
                        timeline().lanes().shownProperty(lane).set(true);
                    }
                    timeline().showAll();
                },
                () -> true);
        shots.window(
                "many-as-before",
                () -> {
                    program.parts().window().layout().videoShownProperty().set(true);
                    program.parts().window().layout().arrangeAnew();
                    timeline().lanes().arrangeAnew();
                },
                () -> true);
    }

    private void open() {
        Path file = folder.resolve("many.turnwise");
        Session content = Conversations.plain(TURNS);
        try (SessionEditor editor = new SessionFiles().create(file, "Two thousand turns")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
            editor.apply(new RecordAnalysis(Conversations.run(), Conversations.predictions(content)));
        }
        program.orders().closeSession();
        program.orders().open(file);
    }

    private SessionScreen screen() {
        return program.screen().orElseThrow();
    }

    private TimelineModel timeline() {
        return screen().timeline().model();
    }
}
