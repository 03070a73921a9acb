package org.turnwise.analysis.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.turnwise.session.model.TimeSpan;

/**
 * Names one extractor's result for one piece of content.
 *
 * @param extractor feature set and version
 * @param content what the features are of: the hash of a text, or of a medium with a span
 */
public record FeatureKey(String extractor, String content) {
    /** With a number that goes up when the same stretch is handed to extractors as other samples, or not kept any more. */
    private static final String SOUND = "sound-2:";

    /** The same for pictures. */
    private static final String FACES = "faces-1:";

    /** Features of a text depend on nothing but its characters. */
    public static FeatureKey ofText(String extractor, String text) {
        return new FeatureKey(extractor, "text:" + hash(text));
    }

    /**
     * Features of a stretch of a recording depend on its content and on nothing around the stretch.
     *
     * @param mediaHash the recording's content
     */
    public static FeatureKey ofSound(String extractor, String mediaHash, TimeSpan span) {
        return new FeatureKey(extractor, SOUND + mediaHash + ":" + span.startMillis() + "-" + span.endMillis());
    }

    /**
     * What was seen of a recording depends on its content and on which stretches of it were to be looked at closely.
     *
     * @param spans those stretches
     * @param part which part of it
     */
    public static FeatureKey ofFaces(String extractor, String mediaHash, List<TimeSpan> spans, String part) {
        StringBuilder all = new StringBuilder();
        spans.stream()
                .sorted(Comparator.comparingLong(TimeSpan::startMillis).thenComparingLong(TimeSpan::endMillis))
                .forEach(s -> all.append(s.startMillis())
                        .append('-')
                        .append(s.endMillis())
                        .append(' '));
        return new FeatureKey(extractor, FACES + mediaHash + ":" + hash(all.toString()) + ":" + part);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
