package org.turnwise.features.audio.egemaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.Contours;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.Goldens.Level;
import org.turnwise.features.audio.Goldens.Sound;

/** eGeMAPSv02 against the reference program's files, from the samples on; no value is excepted. */
class EgemapsGoldenTest {
    private static final double RELATIVE = 5e-5;
    private static final double OF_LARGEST = 1e-5;

    private final EgemapsExtractor extractor = new EgemapsExtractor();

    static Stream<String> sounds() {
        return Goldens.sounds().stream().filter(name -> !name.equals("tiny_50ms"));
    }

    @Test
    void names_are_the_references_in_its_order() {
        assertEquals(
                Goldens.names("names_egemapsv02_func_88.txt"), extractor.set().names());
        assertEquals(
                Goldens.names("names_egemapsv02_lld_25.txt"), extractor.set().contourNames());
        assertEquals(88, extractor.set().featureSet().dimension());
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void every_contour_agrees_from_the_sound_on(String name) {
        Sound sound = Goldens.sound(name);
        Level expected = Goldens.contours("egemapsv02", name);
        Contours actual = extractor.contours(sound.mono(), sound.sampleRateHz());
        float[][] rows = new float[actual.rows()][actual.columns().length];
        for (int k = 0; k < rows.length; k++) {
            for (int c = 0; c < rows[k].length; c++) {
                rows[k][c] = actual.columns()[c][k];
            }
        }
        ReferenceLevels.assertAgree(name, expected.rows(), rows, OF_LARGEST);
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void every_feature_agrees_from_the_sound_on(String name) {
        Sound sound = Goldens.sound(name);
        float[] expected = Goldens.functionals("egemapsv02", name).rows()[0];
        AudioFeatures.Present actual =
                assertInstanceOf(AudioFeatures.Present.class, extractor.extract(sound.mono(), sound.sampleRateHz()));
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    expected[i],
                    actual.values()[i],
                    RELATIVE * Math.abs(expected[i]),
                    extractor.set().names().get(i));
        }
    }

    @Test
    void a_sound_the_reference_writes_nothing_for_has_no_features() {
        Sound sound = Goldens.sound("tiny_50ms");
        AudioFeatures.Absent absent =
                assertInstanceOf(AudioFeatures.Absent.class, extractor.extract(sound.mono(), sound.sampleRateHz()));
        assertEquals("50 ms of sound, the set needs 60 ms", absent.reason());
        assertEquals(0, extractor.contours(sound.mono(), sound.sampleRateHz()).rows());
    }
}
