package org.turnwise.desktop.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.VoiceValue;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.SoundFile;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.session.model.MediaSource;

class TurnVoiceTest {
    private static final MediaSource SOURCE = new MediaSource("m", "hum.wav", "sha256:hum", 1, 20_000, false, true);

    @TempDir
    Path folder;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Hearing hearing = Hearing.of(AudioSets.standard(), FeatureCache.none());
    private final List<VoiceState> seen = new ArrayList<>();
    private OpenSession opened;
    private FxSession session;
    private TurnVoice voice;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.plain(8));
        session = opened.session();
        voice = new TurnVoice(session, new SessionSound(session, Runnable::run), hearing, background, opened::onFx);
        voice.stateProperty().addListener((o, was, is) -> seen.add(is));
    }

    @AfterEach
    void close() {
        voice.close();
        session.close();
        background.shutdown();
    }

    private void hum() throws Exception {
        session.media(new MediaState.Found(SOURCE, SoundFile.hum(folder.resolve("hum.wav"), 16_000, 20)));
    }

    private VoiceState state() {
        return voice.stateProperty().get();
    }

    @Test
    void the_chosen_turns_values_have_units_and_plain_words() throws Exception {
        hum();
        session.select(session.rows().get(2).id());
        assertInstanceOf(VoiceState.Measuring.class, state());
        opened.until(() -> state() instanceof VoiceState.Measured);
        VoiceState.Measured measured = (VoiceState.Measured) state();
        VoiceValue pitch = measured.values().get(0);
        assertEquals("pitch", pitch.name());
        assertTrue(pitch.value().endsWith(" Hz"), pitch.value());
        double hertz = Double.parseDouble(pitch.value().replace(" Hz", ""));
        assertTrue(hertz > 120 && hertz < 240, pitch.value());
        assertTrue(pitch.help().contains("How high the voice is"));
        assertTrue(measured.set().startsWith("egemaps-v02"), measured.set());
    }

    @Test
    void of_turns_chosen_quickly_only_the_last_is_shown() throws Exception {
        hum();
        for (int i = 0; i < 6; i++) {
            session.select(session.rows().get(i % 3).id());
        }
        opened.until(() -> state() instanceof VoiceState.Measured);
        assertEquals(
                1, seen.stream().filter(VoiceState.Measured.class::isInstance).count());
    }

    @Test
    void without_a_recording_the_reason_is_said() throws Exception {
        session.media(new MediaState.None());
        session.select(session.rows().get(0).id());
        opened.until(() -> state() instanceof VoiceState.Missing);
        assertEquals(new VoiceState.Missing("the session has no recording"), state());
        session.media(new MediaState.Missing(SOURCE, folder.resolve("gone.wav")));
        opened.until(() -> state().equals(new VoiceState.Missing("the recording was not found")));
        session.media(new MediaState.Found(SOURCE, Files.writeString(folder.resolve("no.wav"), "no sound")));
        opened.until(() -> state() instanceof VoiceState.Missing missing
                && missing.reason().contains("no.wav"));
    }

    @Test
    void a_turn_after_the_recordings_end_is_missing_not_silent() throws Exception {
        hum();
        session.select(session.rows().get(7).id());
        opened.until(() -> state() instanceof VoiceState.Missing);
        assertEquals(new VoiceState.Missing("the recording's sound ends before this turn"), state());
    }
}
