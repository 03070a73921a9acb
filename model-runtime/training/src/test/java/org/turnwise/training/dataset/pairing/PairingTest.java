package org.turnwise.training.dataset.pairing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.pairing.Pairing.Shown;

/** Voices carry {person, label, 0}, faces {label, 0}, words {turn}: what was joined with what can be read off. */
class PairingTest {
    private static final int CLASSES = 3;
    private static final int PERSONS = 4;
    private static final int TURNS = 4000;

    private final Pairing pairing = new Pairing(new Pool(voices(), CLASSES), new Pool(faces(), CLASSES), 1);

    private static List<Sample> voices() {
        List<Sample> samples = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            for (int label = 0; label < CLASSES; label++) {
                samples.add(new Sample("person " + person, label, new float[] {person, label, 0}));
            }
        }
        return samples;
    }

    private static List<Sample> faces() {
        List<Sample> samples = new ArrayList<>();
        for (int label = 0; label < CLASSES; label++) {
            samples.add(new Sample("", label, new float[] {label, 0}));
        }
        return samples;
    }

    private static Dialogue words() {
        float[][] features = new float[TURNS][1];
        float[][] available = new float[TURNS][];
        int[] speakers = new int[TURNS];
        int[] labels = new int[TURNS];
        for (int t = 0; t < TURNS; t++) {
            features[t][0] = t;
            available[t] = new float[] {1, 0, 0};
            speakers[t] = t % 2;
            labels[t] = t % CLASSES;
        }
        return new Dialogue(
                "d", List.of(features, new float[TURNS][1], new float[TURNS][1]), available, speakers, labels);
    }

    @Test
    void a_speaker_has_one_voice_and_most_voices_have_the_turns_emotion() {
        Dialogue joined = pairing.join(words(), Shown.ALL, new Random(1));
        float[][] heard = joined.features().get(1);
        double right = 0;
        double there = 0;
        float[] voice = {-1, -1};
        for (int t = 0; t < TURNS; t++) {
            assertEquals(t, joined.features().get(0)[t][0]);
            if (joined.available()[t][1] > 0) {
                int speaker = joined.speakers()[t];
                voice[speaker] = voice[speaker] < 0 ? heard[t][0] : voice[speaker];
                assertEquals(voice[speaker], heard[t][0]);
                there++;
                right += heard[t][1] == joined.labels()[t] ? 1 : 0;
            }
        }
        assertEquals(0.95, there / TURNS, 0.02);
        // Three in ten are drawn at random, one in three of them right by chance.
        assertEquals(0.7 + 0.3 / CLASSES, right / there, 0.03);
    }

    @Test
    void what_is_not_shown_is_not_available() {
        for (Shown shown : Shown.values()) {
            Dialogue joined = pairing.join(words(), shown, new Random(2));
            boolean[] any = new boolean[3];
            for (float[] row : joined.available()) {
                for (int m = 0; m < 3; m++) {
                    any[m] |= row[m] > 0;
                }
            }
            String name = shown.name();
            assertArrayEquals(
                    new boolean[] {
                        name.contains("WORDS") || name.equals("ALL"),
                        name.contains("VOICE") || name.equals("ALL"),
                        name.contains("FACE") || name.equals("ALL")
                    },
                    any,
                    name);
        }
    }

    @Test
    void alone_every_voice_and_face_comes_once_with_its_own_label() {
        List<Dialogue> alone = pairing.voicesAlone(new Random(3));
        assertEquals(PERSONS, alone.size());
        for (Dialogue one : alone) {
            for (int t = 0; t < one.turns(); t++) {
                assertEquals(one.labels()[t], one.features().get(1)[t][1]);
                assertArrayEquals(new float[] {0, 1, 0}, one.available()[t]);
            }
        }
        assertEquals(PERSONS * CLASSES, pairing.singleVoices().size());
        assertTrue(pairing.singleFaces().stream().allMatch(d -> d.features().get(2)[0][0] == d.labels()[0]));
        assertEquals(2, pairing.facesAlone(2, new Random(4)).get(0).turns());
    }

    @Test
    void the_same_seed_joins_the_same() {
        Dialogue one = pairing.join(words(), Shown.ALL, new Random(5));
        Dialogue other = pairing.join(words(), Shown.ALL, new Random(5));
        for (int t = 0; t < TURNS; t++) {
            assertArrayEquals(one.features().get(1)[t], other.features().get(1)[t]);
            assertArrayEquals(one.available()[t], other.available()[t]);
        }
    }
}
