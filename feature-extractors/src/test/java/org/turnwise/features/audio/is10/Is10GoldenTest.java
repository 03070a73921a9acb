package org.turnwise.features.audio.is10;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.Contours;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.Goldens.Level;
import org.turnwise.features.audio.Goldens.Sound;
import org.turnwise.features.audio.functional.ContourFunctionals;
import org.turnwise.features.audio.functional.Functional;
import org.turnwise.features.audio.functional.NonZero;

/**
 * IS10 against the reference program's files. No value of any recording is allowed to be further off than the tolerance:
 * neither line spectral frequencies nor positions or up-level times need a budget of outliers.
 */
class Is10GoldenTest {
    private static final double RELATIVE = 1e-3;
    private static final double OF_LARGEST = 1e-4;

    private final Is10Extractor extractor = new Is10Extractor();

    static Stream<String> sounds() {
        return Goldens.sounds().stream().filter(name -> !name.equals("tiny_50ms"));
    }

    @Test
    void names_are_the_references_in_its_order() {
        assertEquals(Goldens.names("names_is10_func_1582.txt"), extractor.set().names());
        assertEquals(Goldens.names("names_is10_lld_76.txt"), extractor.set().contourNames());
        assertEquals(1582, extractor.set().featureSet().dimension());
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void functionals_of_the_references_contours_agree(String name) {
        Level contours = Goldens.contours("is10", name);
        float[] expected = Goldens.functionals("is10", name).rows()[0];
        ContourFunctionals functionals = new ContourFunctionals();
        int rows = Math.max(1, contours.rows().length - 3);
        float[] values = new float[21];
        int at = 0;
        for (String contour : fileOrder()) {
            float[] x = contours.column(contours.names().indexOf(contour));
            boolean voiced = contour.matches("(F0final|jitter|shimmer).*");
            List<Functional> which = voiced ? Functional.OF_VOICED : Functional.ALL;
            functionals.apply(which, x, voiced ? NonZero.compact(x, rows) : rows, values, 0);
            for (int f = 0; f < which.size(); f++) {
                assertClose(expected[at], values[f], x, which.get(f), contour);
                at++;
            }
        }
        assertEquals(1580, at);
    }

    /** Within a millionth; what is computed as a difference from the mean may be off by the mean's last bits. */
    private static void assertClose(float expected, float actual, float[] x, Functional functional, String contour) {
        double rounding = 0;
        for (float value : x) {
            rounding = Math.max(rounding, 1e-9 * Math.abs(value));
        }
        double allowed = Math.max(1e-6 * Math.abs(expected), rounding);
        assertEquals(expected, actual, allowed, contour + " " + functional.label());
    }

    /** The contours in the functionals' order. */
    private List<String> fileOrder() {
        List<String> names = extractor.set().contourNames();
        List<String> order = new ArrayList<>(names.subList(0, 34));
        order.addAll(names.subList(38, 72));
        order.addAll(names.subList(34, 38));
        order.addAll(names.subList(72, 76));
        return order;
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void every_contour_agrees_from_the_sound_on(String name) {
        Sound sound = Goldens.sound(name);
        Level expected = Goldens.contours("is10", name);
        Contours actual = extractor.contours(sound.mono(), sound.sampleRateHz());
        assertEquals(expected.rows().length, actual.rows());
        for (String column : expected.names()) {
            float[] reference = expected.column(expected.names().indexOf(column));
            float[] ours = actual.column(column);
            double allowed = 0;
            for (float value : reference) {
                allowed = Math.max(allowed, OF_LARGEST * Math.abs(value));
            }
            for (int k = 0; k < reference.length; k++) {
                assertEquals(reference[k], ours[k], allowed, column + " row " + k);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void every_feature_agrees_from_the_sound_on(String name) {
        double[] largest = largest();
        Sound sound = Goldens.sound(name);
        float[] expected = Goldens.functionals("is10", name).rows()[0];
        AudioFeatures.Present actual =
                assertInstanceOf(AudioFeatures.Present.class, extractor.extract(sound.mono(), sound.sampleRateHz()));
        for (int i = 0; i < expected.length; i++) {
            double allowed = Math.max(RELATIVE * Math.abs(expected[i]), OF_LARGEST * largest[i]);
            assertEquals(
                    expected[i],
                    actual.values()[i],
                    allowed,
                    extractor.set().names().get(i));
        }
    }

    /** Of each feature over all recordings. */
    private static double[] largest() {
        double[] largest = new double[1582];
        sounds().forEach(name -> {
            float[] values = Goldens.functionals("is10", name).rows()[0];
            for (int i = 0; i < largest.length; i++) {
                largest[i] = Math.max(largest[i], Math.abs(values[i]));
            }
        });
        return largest;
    }

    @Test
    void a_sound_the_reference_writes_nothing_for_has_no_features() {
        Sound sound = Goldens.sound("tiny_50ms");
        AudioFeatures.Absent absent =
                assertInstanceOf(AudioFeatures.Absent.class, extractor.extract(sound.mono(), sound.sampleRateHz()));
        assertEquals("50 ms of sound, the set needs 70 ms", absent.reason());
        assertEquals(0, extractor.contours(sound.mono(), sound.sampleRateHz()).rows());
    }
}
