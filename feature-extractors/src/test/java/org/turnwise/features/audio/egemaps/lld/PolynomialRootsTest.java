package org.turnwise.features.audio.egemaps.lld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PolynomialRootsTest {
    private static final int DEGREE = 11;

    private final PolynomialRoots roots = new PolynomialRoots(DEGREE);

    @Property(tries = 300)
    void at_every_root_found_the_polynomial_is_as_good_as_zero(@ForAll long seed) {
        Random random = new Random(seed);
        float[] c = new float[DEGREE];
        for (int i = 0; i < DEGREE; i++) {
            c[i] = (float) random.nextGaussian() * (1 + random.nextInt(20));
        }
        assertEquals(DEGREE, roots.solve(c));
        for (int root = 0; root < DEGREE; root++) {
            double re = roots.re(root);
            double im = roots.im(root);
            double length = Math.hypot(re, im);
            double pr = 1;
            double pi = 0;
            double size = 1;
            for (float coefficient : c) {
                double next = pr * re - pi * im - coefficient;
                pi = pr * im + pi * re;
                pr = next;
                size = size * length + Math.abs(coefficient);
            }
            assertTrue(Math.hypot(pr, pi) <= 1e-12 * size, "off by " + Math.hypot(pr, pi) + " of " + size);
        }
    }

    @Test
    void trailing_zeros_are_roots_at_zero_and_left_out() {
        assertEquals(0, roots.solve(new float[DEGREE]));
        float[] c = new float[DEGREE];
        c[1] = 4;
        assertEquals(2, roots.solve(c));
        assertEquals(2, Math.abs(roots.re(0)), 1e-12);
        assertEquals(0, roots.re(0) + roots.re(1), 1e-12);
    }

    @Test
    void roots_on_a_circle_are_found_although_no_shift_prefers_one_of_them() {
        float[] c = new float[DEGREE];
        c[DEGREE - 1] = 1;
        assertEquals(DEGREE, roots.solve(c));
        for (int root = 0; root < DEGREE; root++) {
            assertEquals(1, Math.hypot(roots.re(root), roots.im(root)), 1e-12);
        }
    }
}
