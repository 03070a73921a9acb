package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** What is said of a turn that the recording does not hold, and that it is not said of the next one. */
class TurnRemarkJourneyTest extends WindowJourney {
    private static final int SECONDS = 60;
    private static final int RATE = 8_000;

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void a_remark_about_a_turn_goes_when_another_is_chosen_and_no_other_remark_does(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        Path sound = silence();
        onFx(() -> {
            screen().player()
                    .recording(new MediaState.Found(
                            new MediaSource("m", "talk.wav", "sha256:00", 1, SECONDS * 1000, true, false), sound));
            return true;
        });
        until(() -> screen().player().durationMillisProperty().get() == SECONDS * 1000);

        playPastTheEnd();
        assertTrue(said(robot).startsWith("The recording ends at 1:00.000, before this turn begins"), said(robot));
        choose(2);
        assertEquals("", said(robot));

        playPastTheEnd();
        onFx(() -> {
            program().parts().status().note("Something else.");
            return true;
        });
        choose(3);
        assertEquals("Something else.", said(robot));
    }

    private void playPastTheEnd() throws Exception {
        onFx(() -> {
            screen().player().playTurn(new Turn(new TurnId(99), new TimeSpan(61_000, 62_000), "A", ""));
            return true;
        });
    }

    private void choose(long turn) throws Exception {
        onFx(() -> {
            session().select(new TurnId(turn));
            return true;
        });
    }

    private Path silence() throws IOException {
        Path file = folder.resolve("talk.wav");
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream samples = new AudioInputStream(
                new ByteArrayInputStream(new byte[SECONDS * RATE * 2]), format, (long) SECONDS * RATE)) {
            AudioSystem.write(samples, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    private Path talk() {
        Session content = Conversations.plain(6);
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
        }
        return file;
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#status-note").queryAs(Label.class).getText();
    }
}
