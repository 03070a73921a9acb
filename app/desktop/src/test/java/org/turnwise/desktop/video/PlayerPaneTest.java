package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.Stages;
import org.turnwise.desktop.faces.UnseenFaces;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.MediaSource;

@ExtendWith(ApplicationExtension.class)
class PlayerPaneTest {
    private static final MediaSource SOURCE = new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true);
    private static final Path FILM = Path.of("film.mp4");

    private final FakePlayer player = FakePlayer.film(FILM);
    private final PlayerModel model =
            new PlayerModel((file, device, remark) -> player, Runnable::run, Runnable::run, turn -> new Roll(200, 300));
    private final FxSession session = FxSession.open(
                    () -> new SessionEditor(Conversations.analysed(8), new MemoryJournal()),
                    new Annotator("t", "Tester"),
                    Runnable::run)
            .join();
    private final List<String> asked = new ArrayList<>();

    @Start
    void start(Stage stage) {
        new Themes(() -> Theme.LIGHT, Runnable::run, new FxThread()).choose(ThemeChoice.LIGHT);
        Scene scene = new Scene(
                new PlayerPane(
                        session, model, UnseenFaces.of(session), () -> asked.add("find"), () -> asked.add("output")),
                560,
                420);
        Themes.style(scene);
        stage.setScene(scene);
        Stages.fit(stage);
        stage.show();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> model.recording(new MediaState.Found(SOURCE, FILM)));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void the_picture_keeps_its_shape_with_black_above_and_below(FxRobot robot) {
        open(robot);
        robot.interact(() -> player.shows(FakePlayer.picture(640, 180, 0xff20c040)));
        FrameView view = robot.lookup("#player-picture").queryAs(FrameView.class);
        assertEquals(560 * 180 / 640.0, view.pictureArea().getHeight(), 1);
        WritableImage image = snapshot(robot, view);
        Color middle = image.getPixelReader().getColor(20, (int) (view.getHeight() / 2));
        assertEquals(Color.web("#20c040"), middle);
        assertTrue(image.getPixelReader().getColor(20, 10).getBrightness() < 0.1);
    }

    private static WritableImage snapshot(FxRobot robot, Node node) {
        List<WritableImage> taken = new ArrayList<>();
        robot.interact(() -> taken.add(node.getParent().snapshot(null, null)));
        return taken.get(0);
    }

    @Test
    void past_the_end_of_the_pictures_no_picture_is_seen_but_words(FxRobot robot) {
        open(robot);
        robot.interact(() -> model.seek(30_000));
        robot.interact(() -> player.shows(FakePlayer.lastPicture(16_200)));
        assertFalse(robot.lookup("#player-picture").query().isVisible());
        assertTrue(robot.lookup("#player-message").query().isVisible());
        assertEquals("The film ends at 0:16.200", text(robot, "#player-message-title"));
        assertEquals("There is no picture of this time.", text(robot, "#player-message-detail"));
        robot.interact(() -> model.seek(5_000));
        assertTrue(robot.lookup("#player-picture").query().isVisible());
        assertFalse(robot.lookup("#player-message").query().isVisible());
    }

    @Test
    void pictures_of_one_size_reuse_one_image(FxRobot robot) {
        open(robot);
        FrameView view = robot.lookup("#player-picture").queryAs(FrameView.class);
        for (int i = 0; i < 30; i++) {
            int colour = 0xff000000 + i * 8;
            robot.interact(() -> player.shows(FakePlayer.picture(64, 36, colour)));
        }
        assertEquals(1, view.imagesMade());
        assertEquals(
                Color.web("#0000e8"), snapshot(robot, view).getPixelReader().getColor(280, 190));
    }

    @Test
    void the_player_is_told_how_large_pictures_need_to_be(FxRobot robot) {
        open(robot);
        assertTrue(player.told.stream().anyMatch(t -> t.startsWith("bounds 560x")), () -> player.told.toString());
    }

    @Test
    void no_words_stand_over_what_is_said_of_a_recording_that_is_not_there(FxRobot robot) {
        robot.interact(() -> session.select(session.rows().get(0).id()));
        assertTrue(robot.lookup("#player-message").query().isVisible());
        assertFalse(robot.lookup("#subtitle").query().isVisible());
        open(robot);
        robot.interact(
                () -> player.reports(session.rows().get(0).turn().span().startMillis() + 10, PlaybackState.PAUSED));
        assertTrue(robot.lookup("#subtitle").query().isVisible());
        robot.interact(() -> model.recording(new MediaState.None()));
        assertFalse(robot.lookup("#subtitle").query().isVisible());
    }

    @Test
    void the_turn_s_words_and_the_model_s_opinion_stand_over_the_picture(FxRobot robot) {
        open(robot);
        var row = session.rows().get(1);
        robot.interact(() -> player.reports(row.turn().span().startMillis() + 10, PlaybackState.PLAYING));
        assertEquals(row.turn().text(), text(robot, "#subtitle-words"));
        String model = text(robot, "#subtitle-model");
        assertTrue(model.startsWith("model: " + row.modelLabel().orElseThrow()), model);
        assertFalse(robot.lookup("#subtitle-human").query().isVisible());
        robot.interact(() -> player.reports(row.turn().span().endMillis() + 10, PlaybackState.PLAYING));
        assertFalse(robot.lookup("#subtitle").query().isVisible());
    }

    @Test
    void a_recording_that_is_not_found_can_be_looked_for(FxRobot robot) {
        robot.interact(() -> model.recording(new MediaState.Missing(SOURCE, Path.of("/films/film.mp4"))));
        assertEquals("The recording is not where it was", text(robot, "#player-message-title"));
        assertTrue(text(robot, "#player-message-detail").contains("film.mp4"));
        robot.clickOn("#find-recording");
        assertEquals(List.of("find"), asked);
    }

    @Test
    void the_buttons_play_step_and_go_from_turn_to_turn(FxRobot robot) {
        open(robot);
        robot.clickOn("#player-play");
        robot.clickOn("#player-frame-on");
        robot.clickOn("#player-next-turn");
        robot.clickOn("#player-loop");
        var span = session.rows().get(1).turn().span();
        List<String> told =
                player.told.stream().filter(t -> !t.startsWith("bounds")).toList();
        assertEquals(
                List.of(
                        "play",
                        "step 1",
                        "seek " + span.startMillis(),
                        "loop " + span.startMillis() + "-" + span.endMillis(),
                        "seek " + span.startMillis(),
                        "play"),
                told);
    }

    @Test
    void the_time_is_exact_and_the_speed_follows_the_keys(FxRobot robot) {
        open(robot);
        robot.interact(() -> player.reports(44_320, PlaybackState.PAUSED));
        assertEquals("0:44.320 / 1:00", text(robot, "#player-time") + text(robot, "#player-length"));
        assertEquals(
                "Position in the recording: 0:44.320 of 1:00.000",
                robot.lookup("#player-length").queryAs(Label.class).getTooltip().getText());
        robot.interact(() -> {
            model.shuttle(1);
            model.shuttle(1);
        });
        assertEquals(
                Optional.of(1.25),
                Optional.of(
                        robot.lookup("#player-speed").queryAs(ComboBox.class).getValue()));
    }

    @Test
    void what_does_not_fit_whole_beside_the_times_is_left_out(FxRobot robot) {
        open(robot);
        robot.interact(() -> player.reports(44_320, PlaybackState.PAUSED));
        List<Boolean> speeds = new ArrayList<>();
        for (double width : new double[] {560, 346, 332, 290}) {
            narrow(robot, width);
            speeds.add(robot.lookup("#player-speed").query().isVisible());
            for (String id : List.of("#player-time", "#player-length")) {
                Label time = robot.lookup(id).queryAs(Label.class);
                assertTrue(time.isVisible(), id + " at " + width);
                assertEquals(time.getText(), ((Text) time.lookup(".text")).getText());
                assertTrue(time.localToScene(time.getLayoutBounds()).getMaxX() <= width, id + " at " + width);
            }
        }
        assertEquals(List.of(true, false, false, false), speeds);
        narrow(robot, 560);
        assertTrue(robot.lookup("#player-speed").query().isVisible());
    }

    @Test
    void over_a_narrow_picture_it_is_said_who_speaks_before_what_the_model_says(FxRobot robot) {
        open(robot);
        var row = session.rows().get(1);
        robot.interact(() -> {
            player.reports(row.turn().span().startMillis() + 10, PlaybackState.PLAYING);
            robot.lookup("#subtitle").query().getScene().getWindow().setWidth(240);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Label speaker = robot.lookup("#subtitle-speaker").queryAs(Label.class);
        assertEquals(row.speakerName(), ((Text) speaker.lookup(".text")).getText());
        assertFalse(robot.lookup("#subtitle-model").query().isVisible());
    }

    @Test
    void a_low_picture_is_not_covered_by_words(FxRobot robot) {
        open(robot);
        var row = session.rows().get(1);
        robot.interact(() -> player.reports(row.turn().span().startMillis() + 10, PlaybackState.PLAYING));
        Node words = robot.lookup("#subtitle-words").query();
        Node speaker = robot.lookup("#subtitle-speaker").query();
        List<Integer> withWords = new ArrayList<>();
        List<Integer> withSpeaker = new ArrayList<>();
        for (int height = 120; height <= 500; height += 20) {
            int now = height;
            robot.interact(() -> words.getScene().getWindow().setHeight(now));
            WaitForAsyncUtils.waitForFxEvents();
            Bounds picture = screen(robot.lookup("#player-picture").query());
            if (words.getParent().isVisible() && words.isVisible()) {
                withWords.add(height);
                double covered = picture.getMaxY()
                        - screen(speaker.getParent().isVisible() ? speaker : words)
                                .getMinY();
                assertTrue(covered <= 0.51 * picture.getHeight(), covered + " of " + picture.getHeight());
            }
            if (speaker.getParent().isVisible()) {
                withSpeaker.add(height);
            }
        }
        assertTrue(withWords.contains(500) && withSpeaker.contains(500), "there is room for all");
        assertFalse(withWords.contains(120));
        assertTrue(withWords.size() > withSpeaker.size(), "the words stay longer");
    }

    private static Bounds screen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static void narrow(FxRobot robot, double width) {
        Region bar = robot.lookup(".transport").queryAs(Region.class);
        robot.interact(() -> {
            bar.setMaxWidth(width);
            bar.getParent().layout();
        });
    }

    @Test
    void the_seek_bar_is_empty_where_there_is_no_recording(FxRobot robot) {
        robot.interact(() -> {
            model.recording(new MediaState.None());
            model.seek(5_000);
        });
        assertTrue(model.positionMillisProperty().get() > 0, "labelling goes on without one");
        Region filled = robot.lookup(".seek-filled").queryAs(Region.class);
        assertEquals(0, filled.getWidth());
        assertTrue(robot.lookup("#seek-bar").query().isDisabled());
    }

    @Test
    void pointing_at_the_seek_bar_says_the_moment_and_a_click_goes_there(FxRobot robot) {
        open(robot);
        Node bar = robot.lookup("#seek-bar").query();
        robot.interact(() -> player.told.clear());
        robot.moveTo(bar);
        Label time = robot.lookup("#glimpse-time").queryAs(Label.class);
        assertTrue(robot.lookup("#glimpse").query().isVisible());
        assertEquals("0:30", time.getText().substring(0, 4));
        assertFalse(robot.lookup("#glimpse-picture").query().isVisible(), "there is no file: only the time is said");
        robot.clickOn(bar);
        assertEquals(30_000, model.positionMillisProperty().get(), 200);
        assertEquals(1, player.told.size());
        robot.moveBy(0, -100);
        assertFalse(robot.lookup("#glimpse").query().isVisible());
    }
}
