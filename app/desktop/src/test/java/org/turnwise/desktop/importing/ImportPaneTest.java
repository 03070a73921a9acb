package org.turnwise.desktop.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.turnwise.formats.registry.StandardFormats;

/** What the import dialog lets one do for each way to turns. */
@ExtendWith(ApplicationExtension.class)
class ImportPaneTest {
    private final ImportViewModel model = new ImportViewModel(
            file -> {
                throw new IOException("no recording");
            },
            StandardFormats.registry(),
            Runnable::run,
            Runnable::run);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene((Parent) new ImportPane(model, Optional::empty, Optional::empty).node()));
        stage.show();
    }

    @Test
    void nothing_is_asked_of_a_transcript_where_the_turns_come_from_elsewhere(FxRobot robot) {
        robot.interact(() -> model.chooseTranscript(Path.of("talk.srt")));
        assertEquals(List.of(false, false, false, false), transcriptParts(robot));
        for (TurnSource source : List.of(TurnSource.NOTHING, TurnSource.PAUSES)) {
            robot.interact(() -> model.sourceProperty().set(source));
            assertEquals(List.of(true, true, true, true), transcriptParts(robot));
        }
        robot.interact(() -> model.sourceProperty().set(TurnSource.TRANSCRIPT));
        assertEquals(List.of(false, false, false, false), transcriptParts(robot));
    }

    /** Whether each is switched off. */
    private static List<Boolean> transcriptParts(FxRobot robot) {
        return Stream.of("#choose-transcript", "#transcript-file", "#encoding", "#speakers-from-text")
                .map(id -> robot.lookup(id).query().isDisabled())
                .toList();
    }
}
