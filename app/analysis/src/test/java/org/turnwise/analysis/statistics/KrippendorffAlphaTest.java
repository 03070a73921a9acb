package org.turnwise.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {
    @Test
    void alpha_is_that_of_krippendorffs_worked_examples() {
        // "Computing Krippendorff's alpha-reliability" (2011). Section A: two observers, yes or no.
        assertEquals(0.095, alpha("0100000010", "1110010000"), 0.0005);
        // Section B: two observers, five values.
        assertEquals(0.692, alpha("aabbdcccedda", "babbbccceddd"), 0.0005);
        // Section C: four observers, values missing.
        assertEquals(0.743, alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.0005);
    }

    @Test
    void nothing_is_said_where_no_turn_has_two_labels_or_only_one_label_occurs() {
        assertTrue(KrippendorffAlpha.nominal(List.of()).isEmpty());
        assertTrue(KrippendorffAlpha.nominal(units("12.", "..3")).isEmpty());
        assertTrue(KrippendorffAlpha.nominal(units("111", "111")).isEmpty());
    }

    @Test
    void perfect_agreement_is_one() {
        assertEquals(1, KrippendorffAlpha.nominal(units("1212", "1212")).orElseThrow(), 1e-12);
    }

    private static double alpha(String... observers) {
        return KrippendorffAlpha.nominal(units(observers)).orElseThrow();
    }

    /** A line per observer, a character per unit, a dot where the observer said nothing. */
    private static List<List<String>> units(String... observers) {
        List<List<String>> units = new ArrayList<>();
        for (String observer : observers) {
            for (int i = 0; i < observer.length(); i++) {
                if (units.size() <= i) {
                    units.add(new ArrayList<>());
                }
                if (observer.charAt(i) != '.') {
                    units.get(i).add(observer.substring(i, i + 1));
                }
            }
        }
        return units;
    }
}
