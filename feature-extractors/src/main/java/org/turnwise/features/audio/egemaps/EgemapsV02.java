package org.turnwise.features.audio.egemaps;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioFeatureSet.Quantity;

/** The set's names and units, in the published order. */
final class EgemapsV02 {
    /** Changes whenever the same sound would give other numbers. */
    private static final String VERSION = "1";

    private static final List<Quantity> SPECTRAL = List.of(
            new Quantity("alphaRatio", "dB"),
            new Quantity("hammarbergIndex", "dB"),
            new Quantity("slope0-500", "dB/Hz"),
            new Quantity("slope500-1500", "dB/Hz"),
            new Quantity("spectralFlux", ""),
            new Quantity("mfcc1", ""),
            new Quantity("mfcc2", ""),
            new Quantity("mfcc3", ""),
            new Quantity("mfcc4", ""));
    private static final int UNVOICED = 5;
    private static final int FLUX = 4;

    private static final Quantity LOUDNESS = new Quantity("loudness", "");
    private static final Quantity PITCH = new Quantity("F0semitoneFrom27.5Hz", "semitones");

    private static final List<Quantity> VOICE = List.of(
            new Quantity("jitterLocal", ""),
            new Quantity("shimmerLocaldB", "dB"),
            new Quantity("HNRdBACF", "dB"),
            new Quantity("logRelF0-H1-H2", "dB"),
            new Quantity("logRelF0-H1-A3", "dB"),
            new Quantity("F1frequency", "Hz"),
            new Quantity("F1bandwidth", "Hz"),
            new Quantity("F1amplitudeLogRelF0", "dB"),
            new Quantity("F2frequency", "Hz"),
            new Quantity("F2bandwidth", "Hz"),
            new Quantity("F2amplitudeLogRelF0", "dB"),
            new Quantity("F3frequency", "Hz"),
            new Quantity("F3bandwidth", "Hz"),
            new Quantity("F3amplitudeLogRelF0", "dB"));

    private EgemapsV02() {}

    static AudioFeatureSet describe() {
        return new AudioFeatureSet("egemaps-v02", VERSION, features(), contours());
    }

    private static List<Quantity> contours() {
        List<Quantity> contours = new ArrayList<>();
        contours.add(new Quantity("Loudness_sma3", LOUDNESS.unit()));
        SPECTRAL.forEach(q -> contours.add(new Quantity(q.name() + "_sma3", q.unit())));
        contours.add(new Quantity(PITCH.name() + "_sma3nz", PITCH.unit()));
        VOICE.forEach(q -> contours.add(new Quantity(q.name() + "_sma3nz", q.unit())));
        return contours;
    }

    private static List<Quantity> features() {
        List<Quantity> features = new ArrayList<>();
        addStatistics(features, PITCH.name() + "_sma3nz", PITCH.unit());
        addStatistics(features, LOUDNESS.name() + "_sma3", LOUDNESS.unit());
        for (Quantity q : SPECTRAL.subList(FLUX, SPECTRAL.size())) {
            addMoments(features, q.name() + "_sma3", q.unit());
        }
        for (Quantity q : VOICE) {
            addMoments(features, q.name() + "_sma3nz", q.unit());
        }
        for (Quantity q : SPECTRAL) {
            addMoments(features, within("V", q.name()) + "_sma3nz", q.unit());
        }
        for (Quantity q : SPECTRAL.subList(0, UNVOICED)) {
            features.add(new Quantity(within("UV", q.name()) + "_sma3nz_amean", q.unit()));
        }
        features.add(new Quantity("loudnessPeaksPerSec", "1/s"));
        features.add(new Quantity("VoicedSegmentsPerSec", "1/s"));
        features.add(new Quantity("MeanVoicedSegmentLengthSec", "s"));
        features.add(new Quantity("StddevVoicedSegmentLengthSec", "s"));
        features.add(new Quantity("MeanUnvoicedSegmentLength", "s"));
        features.add(new Quantity("StddevUnvoicedSegmentLength", "s"));
        features.add(new Quantity("equivalentSoundLevel_dBp", "dB"));
        return features;
    }

    /** A contour's name with the kind of rows it is about, which stands before the slopes' bands. */
    private static String within(String kind, String name) {
        return name.startsWith("slope") ? name.replace("slope", "slope" + kind) : name + kind;
    }

    private static void addMoments(List<Quantity> features, String name, String unit) {
        features.add(new Quantity(name + "_amean", unit));
        features.add(new Quantity(name + "_stddevNorm", ""));
    }

    private static void addStatistics(List<Quantity> features, String name, String unit) {
        addMoments(features, name, unit);
        for (String value : List.of("percentile20.0", "percentile50.0", "percentile80.0", "pctlrange0-2")) {
            features.add(new Quantity(name + "_" + value, unit));
        }
        String perSecond = unit.isEmpty() ? "1/s" : unit + "/s";
        for (String value : List.of("RisingSlope", "FallingSlope")) {
            features.add(new Quantity(name + "_mean" + value, perSecond));
            features.add(new Quantity(name + "_stddev" + value, perSecond));
        }
    }
}
