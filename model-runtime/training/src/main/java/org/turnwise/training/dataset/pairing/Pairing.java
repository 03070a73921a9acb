package org.turnwise.training.dataset.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.turnwise.training.dataset.Dialogue;

/**
 * Gives conversations voices and faces: every speaker of a dialogue gets somebody's voice, every turn a voice and a face of the turn's
 * emotion, but some of another, as what a turn was labelled with is often neither heard nor seen.
 */
final class Pairing {
    /** Chance that a voice or a face has an emotion drawn at random. */
    static final double WRONG = 0.3;

    private static final double FACE_SEEN = 0.8;
    private static final double VOICE_HEARD = 0.95;
    private static final int SEQUENCE = 10;

    private final Pool voices;
    private final Pool faces;
    private final int voiceWidth;
    private final int faceWidth;
    private final int textWidth;

    Pairing(Pool voices, Pool faces, int textWidth) {
        this.voices = voices;
        this.faces = faces;
        this.textWidth = textWidth;
        voiceWidth = voices.all().get(0).features().length;
        faceWidth = faces.all().get(0).features().length;
    }

    /** What of a conversation is there. */
    enum Shown {
        WORDS(true, false, false),
        WORDS_AND_VOICE(true, true, false),
        WORDS_AND_FACE(true, false, true),
        ALL(true, true, true),
        VOICE(false, true, false),
        FACE(false, false, true),
        VOICE_AND_FACE(false, true, true);

        private final boolean words;
        private final boolean voice;
        private final boolean face;

        Shown(boolean words, boolean voice, boolean face) {
            this.words = words;
            this.voice = voice;
            this.face = face;
        }
    }

    /** The dialogue with voices and faces by its labels. */
    Dialogue join(Dialogue words, Shown shown, Random random) {
        int turns = words.turns();
        float[][] heard = new float[turns][voiceWidth];
        float[][] seen = new float[turns][faceWidth];
        float[][] available = new float[turns][3];
        Map<Integer, String> voiceOf = new HashMap<>();
        for (int t = 0; t < turns; t++) {
            int label = words.labels()[t];
            if (shown.words) {
                available[t][0] = words.available()[t][0];
            }
            String person = voiceOf.computeIfAbsent(words.speakers()[t], speaker -> voices.person(random));
            if (shown.voice && random.nextDouble() < VOICE_HEARD) {
                heard[t] = voices.draw(person, label, WRONG, random).features();
                available[t][1] = 1;
            }
            if (shown.face && random.nextDouble() < FACE_SEEN) {
                seen[t] = mean(
                        faces.draw("", label, WRONG, random).features(),
                        faces.draw("", label, WRONG, random).features(),
                        random.nextDouble());
                available[t][2] = 1;
            }
        }
        return new Dialogue(
                words.id(), List.of(words.features().get(0), heard, seen), available, words.speakers(), words.labels());
    }

    /** Voices alone, ten of one person in a row, each with its own label. */
    List<Dialogue> voicesAlone(Random random) {
        Map<String, List<Sample>> byPerson = new java.util.TreeMap<>();
        voices.all().forEach(sample -> byPerson.computeIfAbsent(sample.person(), p -> new ArrayList<>())
                .add(sample));
        List<Dialogue> dialogues = new ArrayList<>();
        byPerson.forEach((person, samples) -> {
            java.util.Collections.shuffle(samples, random);
            dialogues.addAll(rows(person, samples, 1, SEQUENCE));
        });
        return dialogues;
    }

    /** Faces alone, in rows of ten, each with its own label. */
    List<Dialogue> facesAlone(int count, Random random) {
        List<Sample> samples = new ArrayList<>(faces.all());
        java.util.Collections.shuffle(samples, random);
        return rows("faces", samples.subList(0, Math.min(count, samples.size())), 2, SEQUENCE);
    }

    /** Every voice as a dialogue of its own, to judge on. */
    List<Dialogue> singleVoices() {
        return rows("voice", voices.all(), 1, 1);
    }

    /** Every face as a dialogue of its own, to judge on. */
    List<Dialogue> singleFaces() {
        return rows("face", faces.all(), 2, 1);
    }

    private List<Dialogue> rows(String name, List<Sample> samples, int modality, int length) {
        List<Dialogue> dialogues = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += length) {
            List<Sample> some = samples.subList(from, Math.min(samples.size(), from + length));
            int turns = some.size();
            List<float[][]> features = new ArrayList<>(
                    List.of(new float[turns][textWidth], new float[turns][voiceWidth], new float[turns][faceWidth]));
            features.set(modality, some.stream().map(Sample::features).toArray(float[][]::new));
            float[][] available = new float[turns][3];
            for (float[] row : available) {
                row[modality] = 1;
            }
            dialogues.add(new Dialogue(
                    name + "-" + from,
                    features,
                    available,
                    new int[turns],
                    some.stream().mapToInt(Sample::label).toArray()));
        }
        return dialogues;
    }

    private static float[] mean(float[] one, float[] other, double share) {
        float[] mean = new float[one.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (share * one[i] + (1 - share) * other[i]);
        }
        return mean;
    }
}
