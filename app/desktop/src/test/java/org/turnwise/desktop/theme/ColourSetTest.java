package org.turnwise.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;

class ColourSetTest {
    /** Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB: full protanopia and deuteranopia. */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            });

    /** CIE76; about three times what is just seen. Okabe and Ito's purple beside the grey is the closest pair, at 7.05. */
    private static final double LEAST_APART = 7;

    @Test
    void no_two_labels_look_alike_to_red_or_green_blind_eyes() {
        for (ColourSet set : ColourSet.values()) {
            for (LabelScheme scheme : LabelSchemes.builtIn()) {
                for (double[][] eyes : EYES) {
                    apart(set.over(scheme), eyes, set + " " + scheme.id());
                }
            }
        }
    }

    @Test
    void no_two_expressions_look_alike_to_red_or_green_blind_eyes() {
        for (ColourSet set : ColourSet.values()) {
            for (double[][] eyes : EYES) {
                apart(expressions(set), eyes, set + " expressions");
            }
        }
    }

    private static LabelScheme expressions(ColourSet set) {
        return new LabelScheme(
                "",
                "",
                Arrays.stream(Expression.values())
                        .filter(e -> e != Expression.NOT_A_FACE)
                        .map(e -> new Label(
                                e.name(), e.name(), "", LabelColours.hex(ExpressionColours.of(e, set)), "", ""))
                        .toList(),
                List.of());
    }

    @Test
    void steps_of_lightness_are_told_without_any_hue() {
        List<Double> lightness = ColourSet.LIGHTNESS.over(LabelSchemes.EKMAN_7).labels().stream()
                .map(l -> lab(Color.web(l.colour()), EYES.get(0))[0])
                .sorted()
                .toList();
        for (int i = 1; i < lightness.size(); i++) {
            assertTrue(lightness.get(i) - lightness.get(i - 1) > 9, lightness.toString());
        }
    }

    @Test
    void words_can_be_read_on_every_colour() {
        for (ColourSet set : ColourSet.values()) {
            LabelScheme scheme = set.over(LabelSchemes.EKMAN_7);
            LabelColours colours = new LabelColours(scheme);
            scheme.labels()
                    .forEach(l -> assertTrue(
                            LabelColours.contrast(colours.human(l.id()), colours.textOn(l.id())) >= 4.5,
                            set + " " + l.id()));
        }
    }

    @Test
    void schemes_and_labels_with_colours_of_their_own_keep_them() {
        Label joy = LabelSchemes.EKMAN_7.label("joy").orElseThrow();
        Label own = new Label("joy", "joy", "joy", "#123456", "5", "");
        LabelScheme changed = new LabelScheme(
                "ekman-7", "Ekman", List.of(own, LabelSchemes.EKMAN_7.labels().get(0)), List.of());
        LabelScheme shown = ColourSet.TOL_BRIGHT.over(changed);
        assertEquals("#123456", shown.labels().get(0).colour());
        assertEquals("#BBBBBB", shown.labels().get(1).colour());
        LabelScheme users = new LabelScheme("own", "Own", List.of(joy), List.of());
        assertSame(users, ColourSet.TOL_BRIGHT.over(users));
        assertSame(LabelSchemes.EKMAN_7, ColourSet.OKABE_ITO.over(LabelSchemes.EKMAN_7));
        assertNotEquals(
                joy.colour(),
                ColourSet.TOL_BRIGHT
                        .over(LabelSchemes.EKMAN_7)
                        .label("joy")
                        .orElseThrow()
                        .colour());
    }

    private static void apart(LabelScheme scheme, double[][] eyes, String which) {
        for (Label a : scheme.labels()) {
            for (Label b : scheme.labels()) {
                if (!a.id().equals(b.id())) {
                    double[] x = lab(Color.web(a.colour()), eyes);
                    double[] y = lab(Color.web(b.colour()), eyes);
                    double apart = Math.hypot(Math.hypot(x[0] - y[0], x[1] - y[1]), x[2] - y[2]);
                    assertTrue(
                            apart > LEAST_APART, which + ": " + a.id() + " and " + b.id() + " are " + apart + " apart");
                }
            }
        }
    }

    /** CIE L*a*b* (D65) of the colour as these eyes see it. */
    private static double[] lab(Color colour, double[][] eyes) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += eyes[i][j] * rgb[j];
            }
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
