package org.turnwise.features.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.RuntimeSettings;

class BuiltInEncoderTest {
    private static final String BOTH = "e5-small-v2+minilm-l6-v2";
    private static final TextEncoders ENCODERS = TextEncoders.builtIn(RuntimeSettings.cpu(2));
    private static TextEncoder both;

    @BeforeAll
    static void open() {
        both = ENCODERS.open(BOTH);
    }

    @AfterAll
    static void close() {
        both.close();
    }

    private static float[] values(TextFeatures features) {
        return assertInstanceOf(TextFeatures.Present.class, features).values();
    }

    @Test
    void both_encoders_side_by_side_give_768_values_named_after_their_parts() {
        assertEquals(new FeatureSet(BOTH, "1+1", 768), both.featureSet());
        assertEquals(768, values(both.encode(List.of("Good morning.")).get(0)).length);
    }

    @Test
    void a_text_has_the_same_vector_alone_and_among_others() {
        List<String> texts = List.of(
                "What happened?",
                "Oh my God, he's lost it. He's totally lost it.",
                "What?",
                "You did not!",
                "Stop it!");
        List<TextFeatures> together = both.encode(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertArrayEquals(
                    values(both.encode(List.of(texts.get(i))).get(0)), values(together.get(i)), 1e-5f, texts.get(i));
        }
    }

    @Test
    void two_runs_give_the_same_bits() {
        List<String> texts = List.of("I'm so happy for you two!", "Why would you do that?");
        assertEquals(both.encode(texts), both.encode(texts));
    }

    @Test
    void an_empty_text_is_absent_and_leaves_its_neighbours_in_place() {
        List<TextFeatures> features = both.encode(List.of("  ", "Hello there.", ""));
        assertEquals(new TextFeatures.Absent("no transcript"), features.get(0));
        assertArrayEquals(values(both.encode(List.of("Hello there.")).get(0)), values(features.get(1)), 1e-5f);
        assertInstanceOf(TextFeatures.Absent.class, features.get(2));
    }

    @Test
    void a_text_that_is_too_long_is_cut_and_says_by_how_much() {
        TextFeatures.Present whole = assertInstanceOf(
                TextFeatures.Present.class,
                both.encode(List.of("one two three")).get(0));
        assertFalse(whole.truncated());
        // [CLS] query : one two three [SEP], E5's instruction counted.
        assertEquals(7, whole.tokens());
        // MiniLM reads 256 tokens, two of them special: 300 words of one token lose 46.
        try (TextEncoder mini = ENCODERS.open("minilm-l6-v2")) {
            TextFeatures.Present cut = assertInstanceOf(
                    TextFeatures.Present.class,
                    mini.encode(List.of("yes ".repeat(300))).get(0));
            assertTrue(cut.truncated());
            assertEquals(256, cut.tokens());
            assertEquals(46, cut.droppedTokens());
        }
    }

    @ParameterizedTest
    @CsvSource({"minilm-l6-v2", "e5-small-v2"})
    void a_paraphrase_is_nearer_than_another_subject(String id) {
        try (TextEncoder encoder = ENCODERS.open(id)) {
            List<TextFeatures> features = encoder.encode(List.of(
                    "I am so angry with you right now!",
                    "You make me furious.",
                    "The train to Leeds leaves at nine from platform two."));
            double near = cosine(values(features.get(0)), values(features.get(1)));
            double far = cosine(values(features.get(0)), values(features.get(2)));
            assertTrue(near > far, near + " against " + far);
        }
    }

    @Test
    void an_unknown_encoder_is_named_with_those_there_are() {
        ModelException e = assertThrows(ModelException.class, () -> ENCODERS.open("e5-small-v2+roberta-large"));
        assertTrue(String.valueOf(e.getMessage()).contains("'roberta-large'"), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("minilm-l6-v2"), e.getMessage());
    }

    @Test
    void features_of_another_version_are_refused() {
        ModelException e =
                assertThrows(ModelException.class, () -> ENCODERS.open(new FeatureSet("minilm-l6-v2", "2", 384)));
        assertTrue(String.valueOf(e.getMessage()).contains("version 2"), e.getMessage());
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            lengthA += (double) a[i] * a[i];
            lengthB += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(lengthA * lengthB);
    }
}
