package org.turnwise.features.audio.is10;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioFeatureSet.Quantity;
import org.turnwise.features.audio.functional.Functional;

/** The names and units of the set, in its order (IS10 specification, sections 8 and 11). */
final class Is10Set {
    static final String ID = "is10";

    /** Changes whenever the same sound would give other numbers. */
    private static final String VERSION = "1";

    static final int CEPSTRA = 15;
    static final int MEL_BANDS = 8;
    static final int LINE_FREQUENCIES = 8;

    private Is10Set() {}

    static AudioFeatureSet describe() {
        List<Quantity> always = always();
        List<Quantity> voiced = voiced();
        List<Quantity> features = new ArrayList<>();
        always.forEach(c -> add(c, "", Functional.ALL, features));
        always.forEach(c -> add(slope(c), "_de", Functional.ALL, features));
        voiced.forEach(c -> add(c, "", Functional.OF_VOICED, features));
        voiced.forEach(c -> add(slope(c), "_de", Functional.OF_VOICED, features));
        features.add(new Quantity("F0final__Turn_onsetRate", "1/s"));
        features.add(new Quantity("F0final__Turn_duration", "s"));

        List<Quantity> contours = new ArrayList<>();
        always.forEach(c -> contours.add(contour(c, "")));
        voiced.forEach(c -> contours.add(contour(c, "")));
        always.forEach(c -> contours.add(contour(slope(c), "_de")));
        voiced.forEach(c -> contours.add(contour(slope(c), "_de")));
        return new AudioFeatureSet(ID, VERSION, features, contours);
    }

    /** The descriptors every frame has, those of the specification's level 1. */
    private static List<Quantity> always() {
        List<Quantity> all = new ArrayList<>();
        all.add(new Quantity("pcm_loudness", ""));
        addArray("mfcc", CEPSTRA, "", all);
        addArray("logMelFreqBand", MEL_BANDS, "", all);
        addArray("lspFreq", LINE_FREQUENCIES, "rad", all);
        all.add(new Quantity("F0finEnv", "Hz"));
        all.add(new Quantity("voicingFinalUnclipped", ""));
        return all;
    }

    /** The descriptors of voiced frames, those of the specification's level 2. */
    private static List<Quantity> voiced() {
        return List.of(
                new Quantity("F0final", "Hz"),
                new Quantity("jitterLocal", ""),
                new Quantity("jitterDDP", ""),
                new Quantity("shimmerLocal", ""));
    }

    private static void addArray(String name, int length, String unit, List<Quantity> to) {
        for (int i = 0; i < length; i++) {
            to.add(new Quantity(name + "[" + i + "]", unit));
        }
    }

    private static Quantity slope(Quantity contour) {
        return new Quantity(contour.name(), contour.unit().isEmpty() ? "1/frame" : contour.unit() + "/frame");
    }

    private static void add(Quantity contour, String suffix, List<Functional> functionals, List<Quantity> to) {
        Quantity smoothed = contour(contour, suffix);
        for (Functional f : functionals) {
            to.add(new Quantity(smoothed.name() + "_" + f.label(), f.unit(contour.unit())));
        }
    }

    /** {@code mfcc[3]} smoothed is {@code mfcc_sma[3]}. */
    private static Quantity contour(Quantity contour, String suffix) {
        String name = contour.name();
        int index = name.indexOf('[') < 0 ? name.length() : name.indexOf('[');
        return new Quantity(name.substring(0, index) + "_sma" + suffix + name.substring(index), contour.unit());
    }
}
