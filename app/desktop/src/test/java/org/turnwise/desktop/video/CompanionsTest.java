package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.video.Companion.Recorded;
import org.turnwise.media.encode.FilmWriter;

/** Whose sound is heard, with first and further recordings that have some and that have none. No toolkit. */
class CompanionsTest {
    @TempDir
    private Path folder;

    private final List<String> remarks = new ArrayList<>();
    private final Companions companions =
            new Companions(Runnable::run, Runnable::run, new ReadOnlyDoubleWrapper(1), remarks::add);

    @AfterEach
    void close() {
        companions.close();
    }

    @Test
    void where_both_have_sound_one_after_the_other_is_heard() throws IOException {
        FakePlayer film = FakePlayer.film(Path.of("first.mp4"));
        companions.follow(film);
        companions.show("first", List.of(recorded("b", sounding("b.wav"))));
        assertEquals(0, companions.heardProperty().get());
        companions.hearNext();
        assertEquals(1, companions.heardProperty().get());
        companions.hearNext();
        assertEquals(0, companions.heardProperty().get());
        assertEquals(List.of("hear ALONE", "hear own"), film.told);
        assertEquals(Set.of(), companions.silentProperty().get());
    }

    @Test
    void a_first_without_sound_leaves_it_to_the_next_that_has_some() throws Exception {
        FakePlayer film = FakePlayer.silentFilm(Path.of("first.mp4"));
        companions.show("first", List.of(recorded("b", silent("b.mp4")), recorded("c", sounding("c.wav"))));
        companions.follow(film);
        assertEquals(2, companions.heardProperty().get());
        assertEquals(List.of("hear ALONE"), film.told);
        assertEquals(Set.of(0, 1), companions.silentProperty().get());
        companions.hearNext();
        assertEquals(2, companions.heardProperty().get(), "the only one");
        companions.hear(0);
        assertEquals(2, companions.heardProperty().get());
        assertEquals(List.of("There is no sound to hear in first."), remarks);
        companions.show("first", List.of(recorded("b", silent("b.mp4"))));
        assertEquals(0, companions.heardProperty().get());
        assertEquals(List.of("hear ALONE", "hear own"), film.told);
    }

    @Test
    void a_further_one_without_sound_is_not_heard_instead() throws Exception {
        FakePlayer film = FakePlayer.film(Path.of("first.mp4"));
        companions.follow(film);
        companions.show("first", List.of(recorded("b", silent("b.mp4"))));
        companions.hearNext();
        companions.hear(1);
        assertEquals(0, companions.heardProperty().get());
        assertEquals(List.of(), film.told);
        assertEquals(List.of("There is no sound to hear in b."), remarks);
    }

    @Test
    void where_none_has_sound_nothing_is_asked_for() throws Exception {
        FakePlayer film = FakePlayer.silentFilm(Path.of("first.mp4"));
        companions.follow(film);
        companions.show("first", List.of(recorded("b", silent("b.mp4"))));
        companions.hearNext();
        assertEquals(Set.of(0, 1), companions.silentProperty().get());
        assertEquals(List.of(), film.told);
    }

    @Test
    void what_is_refused_is_said_once_and_can_be_tried_again() throws IOException {
        FakePlayer film = FakePlayer.silentFilm(Path.of("first.mp4"));
        companions.follow(film);
        companions.show("first", List.of(recorded("b", sounding("b.wav"))));
        assertEquals(List.of("hear ALONE"), film.told);
        film.listeners.forEach(l -> l.furtherRefused("The disk is gone."));
        assertEquals(List.of("The other recording is not heard: The disk is gone."), remarks);
        assertEquals(List.of("hear ALONE"), film.told, "not again by itself");
        assertEquals(0, companions.heardProperty().get());
        companions.hear(1);
        assertEquals(List.of("hear ALONE", "hear ALONE"), film.told);
        assertEquals(1, companions.heardProperty().get());
    }

    @Test
    void a_file_that_is_no_recording_says_so_in_its_place() throws IOException {
        Path broken = Files.writeString(folder.resolve("b.mp4"), "no film");
        companions.follow(FakePlayer.film(Path.of("first.mp4")));
        companions.show("first", List.of(recorded("b", broken), recorded("c", folder.resolve("gone.mp4"))));
        for (Companion one : companions.allProperty().get()) {
            Companion.View.Message said = assertInstanceOf(
                    Companion.View.Message.class, one.viewProperty().get());
            assertEquals("The recording cannot be played", said.title());
            assertTrue(said.detail().length() > 40, said.detail());
        }
        companions.hear(1);
        assertEquals(0, companions.heardProperty().get());
        assertEquals(List.of("There is no sound to hear in b."), remarks);
    }

    private static Recorded recorded(String id, Path file) {
        return new Recorded(id, id, Optional.of(file), "", 0);
    }

    private Path sounding(String name) throws IOException {
        byte[] samples = new byte[2 * 8_000];
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
        Path file = folder.resolve(name);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, 8_000),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }

    private Path silent(String name) {
        Path file = folder.resolve(name);
        try (FilmWriter film = FilmWriter.open(file, new FilmWriter.Form(64, 48, 25, 0))) {
            for (int i = 0; i < 5; i++) {
                film.picture(new int[64 * 48], 64, i * 40_000L);
            }
        }
        return file;
    }
}
