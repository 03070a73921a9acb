package org.turnwise.desktop.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.theme.ThemeChoice;

class PreferencesModelTest {
    @TempDir
    Path folder;

    @Test
    void the_size_goes_in_steps_and_it_and_the_keys_are_kept() {
        PreferencesModel first = start();
        first.changeWindow(w -> w.withScale(160).withKeys(Map.of("Turn/Flag", "Y")));
        assertEquals(150, start().window().scalePercent());
        assertEquals(Map.of("Turn/Flag", "Y"), start().window().keys());
        first.changeWindow(w -> w.withScale(900));
        assertEquals(250, start().window().scalePercent());
    }

    @Test
    void what_was_chosen_is_there_at_the_next_start() {
        PreferencesModel first = start();
        first.change(p -> p.withTheme(ThemeChoice.DARK).withVolume(0.3));
        first.remember(r -> r.withRecent("/a.turnwise").withWindow(new WindowPlace(1, 2, 1000, 700, true)));
        first.remember(r -> r.withOpen("scales").withClosed("experts"));
        PreferencesModel second = start();
        assertEquals(first.preferences(), second.preferences());
        assertEquals(first.remembered(), second.remembered());
        assertEquals(ThemeChoice.DARK, second.preferences().theme());
        assertEquals(
                List.of("more", "voice", "voice-lanes", "scales"),
                second.remembered().open());
    }

    @Test
    void a_first_annotator_keeps_the_id_given_at_the_first_start() {
        String id = start().preferences().annotatorId();
        assertEquals(id, start().preferences().annotatorId());
    }

    @Test
    void a_file_that_cannot_be_read_gives_the_defaults_and_is_kept_aside() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{ \"theme\": \"DA");
        Files.writeString(folder.resolve("state.json"), "[1, 2]");
        PreferencesModel model = start();
        assertEquals(ThemeChoice.SYSTEM, model.preferences().theme());
        assertEquals(Remembered.NOTHING, model.remembered());
        assertEquals("{ \"theme\": \"DA", Files.readString(folder.resolve("preferences.json.unreadable")));
        assertEquals(model.preferences().annotatorId(), start().preferences().annotatorId(), "the new id is written");
    }

    @Test
    void a_value_this_version_does_not_know_gives_the_defaults() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{ \"theme\": \"PINK\" }");
        assertEquals(ThemeChoice.SYSTEM, start().preferences().theme());
    }

    @Test
    void what_cannot_be_read_takes_nothing_from_the_rest() throws Exception {
        String written = "{ \"theme\": \"PINK\", \"annotatorId\": \"me-7\", \"volume\": [1], \"preRollMillis\": 700 }";
        Files.writeString(folder.resolve("preferences.json"), written);
        Files.writeString(
                folder.resolve("state.json"),
                "{ \"recent\": [null], \"window\": {}, \"open\": [\"scales\"], \"speakers\": { \"s\": null } }");
        Files.writeString(folder.resolve("window.json"), "{ \"keys\": { \"a\": null, \"b\": \"Y\" } }");
        Files.writeString(
                folder.resolve("labels.json"), "{ \"templates\": [ { \"name\": \"Cries\", \"surePercent\": -1 } ] }");
        PreferencesModel model = start();
        assertEquals("me-7", model.preferences().annotatorId(), "labels stay those of the same annotator");
        assertEquals(700, model.preferences().preRollMillis());
        assertEquals(0.8, model.preferences().volume());
        assertEquals(written, Files.readString(folder.resolve("preferences.json.unreadable")));
        assertEquals(List.of("scales"), model.remembered().open());
        assertEquals(WindowPlace.FIRST.width(), model.remembered().window().width());
        assertEquals(Map.of(), model.remembered().speakers());
        assertEquals(Map.of("b", "Y"), model.window().keys());
        assertFalse(model.labels().templates().get(0).gives());
    }

    @Test
    void what_an_older_version_did_not_write_takes_its_default() throws Exception {
        Files.writeString(
                folder.resolve("preferences.json"),
                "{ \"annotatorId\": \"me\", \"annotatorName\": null, \"volume\": 9, \"gone\": 1 }");
        Files.writeString(folder.resolve("state.json"), "{ \"recent\": [\"/a.turnwise\"] }");
        PreferencesModel model = start();
        Preferences p = model.preferences();
        assertEquals("me", p.annotatorId());
        assertEquals("Robin", p.annotatorName());
        assertEquals(ThemeChoice.SYSTEM, p.theme());
        assertTrue(p.advanceAfterLabel());
        assertEquals(1.0, p.volume());
        assertEquals(List.of("/a.turnwise"), model.remembered().recent());
        assertEquals(WindowPlace.FIRST, model.remembered().window());
        assertEquals(Remembered.NOTHING.open(), model.remembered().open());
    }

    @Test
    void of_changes_written_out_of_order_the_newest_stands() throws Exception {
        Deque<Runnable> waiting = new ArrayDeque<>();
        PreferencesModel model = new PreferencesModel(folder, "Robin", waiting::addFirst);
        model.change(p -> p.withVolume(0.1));
        model.change(p -> p.withVolume(0.2));
        waiting.forEach(Runnable::run);
        assertEquals(0.2, start().preferences().volume());
    }

    @Test
    void a_change_that_changes_nothing_is_not_written() {
        List<Runnable> written = new ArrayList<>();
        PreferencesModel model = new PreferencesModel(folder, "Robin", written::add);
        model.change(p -> p);
        model.remember(r -> r.withoutRecent("/a.turnwise"));
        assertEquals(List.of(), written);
    }

    @Test
    void a_folder_that_cannot_be_written_does_not_stop_the_program() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        PreferencesModel model = new PreferencesModel(file.resolve("config"), "Robin", Runnable::run);
        model.change(p -> p.withVolume(0.1));
        assertEquals(0.1, model.preferences().volume());
        assertFalse(Files.isDirectory(file));
    }

    @Test
    void how_turns_are_heard_is_kept_within_its_bounds() {
        PreferencesModel model = start();
        assertEquals(new PlayingChoices(false, 0), model.playing());
        model.changePlaying(p -> p.withAfterLabel(true).withLoopPadding(-100));
        model.changePlaying(p -> p.withLoopPadding(9_000));
        assertEquals(new PlayingChoices(true, 2_000), start().playing());
    }

    @Test
    void the_ten_sessions_opened_last_are_remembered_newest_first() {
        PreferencesModel model = start();
        for (int i = 0; i < 12; i++) {
            String file = "/" + i + ".turnwise";
            model.remember(r -> r.withRecent(file));
        }
        model.remember(r -> r.withRecent("/5.turnwise"));
        assertEquals(10, model.remembered().recent().size());
        assertEquals("/5.turnwise", model.remembered().recent().get(0));
        assertEquals("/11.turnwise", model.remembered().recent().get(1));
    }

    private PreferencesModel start() {
        return new PreferencesModel(folder, "Robin", Runnable::run);
    }
}
