package org.turnwise.inference.sure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
    @Property
    void no_part_is_negative_and_the_parts_sum_to_the_whole(
            @ForAll @Size(min = 4, max = 40) List<@DoubleRange(min = 0, max = 1) Double> raw) {
        List<double[]> samples = new ArrayList<>();
        for (int i = 0; i + 1 < raw.size(); i += 2) {
            double sum = raw.get(i) + raw.get(i + 1) + 1e-9;
            samples.add(new double[] {raw.get(i) / sum, raw.get(i + 1) / sum, 1e-9 / sum});
        }
        Uncertainty u = Uncertainty.of(samples);
        assertTrue(u.predictive() >= 0 && u.aleatoric() >= 0 && u.epistemic() >= 0, u.toString());
        assertEquals(u.predictive(), u.aleatoric() + u.epistemic(), 1e-12);
    }

    @Test
    void samples_that_disagree_are_epistemic_and_samples_that_waver_alike_are_aleatoric() {
        Uncertainty disagree = Uncertainty.of(List.of(new double[] {1, 0}, new double[] {0, 1}));
        assertEquals(Math.log(2), disagree.epistemic(), 1e-12);
        assertEquals(0, disagree.aleatoric(), 1e-12);
        Uncertainty waver = Uncertainty.of(List.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5}));
        assertEquals(0, waver.epistemic(), 1e-12);
        assertEquals(Math.log(2), waver.aleatoric(), 1e-12);
    }
}
