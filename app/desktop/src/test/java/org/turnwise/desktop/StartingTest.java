package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.store.SessionFiles;

/** How a start comes to its session, and the start that nobody watches. */
class StartingTest extends WindowJourney {
    @TempDir
    Path place;

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void the_session_asked_for_comes_before_the_one_opened_last() throws Exception {
        Path last = place.resolve("last.turnwise");
        Path asked = place.resolve("asked.turnwise");
        assertEquals(Optional.empty(), ground().wanted(StartOptions.parse(List.of())));
        Groundwork before = ground();
        before.preferences().remember(r -> r.withRecent(last.toString()));
        assertEquals(Optional.of(last), before.wanted(StartOptions.parse(List.of())));
        assertEquals(Optional.of(asked), before.wanted(StartOptions.parse(List.of(asked.toString()))));
    }

    @Test
    void what_was_begun_while_the_window_was_made_is_opened_once() throws Exception {
        Path file = place.resolve("talk.turnwise");
        new SessionFiles().create(file, "Talk").close();
        SessionOpening opening = ground().opening();
        onFx(() -> {
            opening.begin(file);
            return true;
        });
        FxSession first = onFx(() -> opening.open(file)).get(20, TimeUnit.SECONDS);
        assertFalse(onFx(first::readOnly), "it would be, were it open for editing already");
        FxSession second = onFx(() -> opening.open(file)).get(20, TimeUnit.SECONDS);
        assertTrue(onFx(second::readOnly), "what was begun is given away once");
        onFx(() -> {
            second.close();
            first.close();
            return true;
        });
    }

    @Test
    void a_rehearsal_labels_a_turn_of_its_own_session_and_leaves(FxRobot robot) throws Exception {
        CompletableFuture<Integer> left = new CompletableFuture<>();
        Path stage = place.resolve("stage");
        onFx(() -> {
            new Rehearsal(program(), stage, left::complete).start();
            return true;
        });
        assertEquals(0, left.get(60, TimeUnit.SECONDS));
        assertEquals("Rehearsal", onFx(() -> session().session().name()));
        until(() -> session().rows().get(0).humanLabel().isPresent());
        assertTrue(robot.lookup("#turns-pane").tryQuery().isPresent());
    }

    @Test
    void a_rehearsal_that_cannot_have_its_session_says_so() throws Exception {
        Path taken = place.resolve("taken");
        new SessionFiles().create(taken, "Not a folder").close();
        CompletableFuture<Integer> left = new CompletableFuture<>();
        onFx(() -> {
            new Rehearsal(program(), taken, left::complete).start();
            return true;
        });
        assertEquals(1, left.get(60, TimeUnit.SECONDS));
    }

    private Groundwork ground() throws Exception {
        Surroundings surroundings = new Surroundings(
                new UserFolders(place.resolve("config"), place.resolve("data"), place.resolve("cache")),
                Clock.systemUTC(),
                "Robin",
                new ChosenFiles(),
                (media, device, remark) -> FilePlayer.open(MediaProbe.probe(media), AudioOutput.none()),
                page -> {},
                "test");
        return onFx(() -> Groundwork.of(surroundings));
    }
}
