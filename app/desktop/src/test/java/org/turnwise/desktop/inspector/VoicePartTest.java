package org.turnwise.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.SoundFile;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.desktop.voice.SessionSound;
import org.turnwise.desktop.voice.TurnVoice;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.MediaSource;

/** The voice's values in as narrow a pane as the window allows. */
@ExtendWith(ApplicationExtension.class)
class VoicePartTest {
    private static final int NARROW = 250;
    private static final MediaSource SOURCE = new MediaSource("m", "hum.wav", "sha256:hum", 1, 10_000, false, true);

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final FxSession session = FxSession.open(
                    () -> new SessionEditor(Conversations.plain(3), new MemoryJournal()),
                    new Annotator("t", "Tester"),
                    Runnable::run)
            .join();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        session.close();
        background.shutdown();
    }

    @Test
    void no_value_is_cut_off_at_the_panes_edge(FxRobot robot) throws Exception {
        Path hum = SoundFile.hum(folder.resolve("hum.wav"), 16_000, 10);
        Hearing hearing = Hearing.of(AudioSets.standard(), FeatureCache.none());
        ScrollPane pane = new ScrollPane();
        robot.interact(() -> {
            session.media(new MediaState.Found(SOURCE, hum));
            session.select(session.rows().get(1).id());
            TurnVoice voice = new TurnVoice(
                    session, new SessionSound(session, background), hearing, background, Platform::runLater);
            pane.setContent(new VoicePart(voice, new KeptFolds(new ArrayList<>(List.of(Folds.VOICE)))).node());
            pane.setFitToWidth(true);
            Stage stage = new Stage();
            stage.setScene(new Scene(pane, NARROW, 400));
            stage.show();
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                        () -> pane.lookup("#voice-values") instanceof FlowPane lines && lines.getWidth() > 0)
                .get());
        robot.interact(() -> {
            FlowPane lines = (FlowPane) pane.lookup("#voice-values");
            assertEquals(8, lines.getChildren().size());
            for (Node label : lines.lookupAll(".label")) {
                double end = label.localToScene(label.getLayoutBounds()).getMaxX();
                assertTrue(end <= NARROW, ((Label) label).getText() + " ends at " + end);
                assertTrue(
                        ((Label) label).prefWidth(-1) <= label.getLayoutBounds().getWidth() + 0.5, label::toString);
            }
            pane.getScene().getWindow().hide();
        });
    }
}
