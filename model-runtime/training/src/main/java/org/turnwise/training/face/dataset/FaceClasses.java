package org.turnwise.training.face.dataset;

import java.util.ArrayList;
import java.util.List;

/** The encoder's classes in the order of its logits: the eight expressions of FER+, then "not a face". */
public final class FaceClasses {
    /** In FER+'s order of columns. */
    public static final List<String> EXPRESSIONS =
            List.of("neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt");

    /** Index of "not a face", behind the expressions. */
    public static final int NOT_A_FACE = EXPRESSIONS.size();

    private FaceClasses() {}

    /** All nine, in the order of the logits. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(EXPRESSIONS);
        all.add("not-a-face");
        return List.copyOf(all);
    }

    /** The likeliest expression of every row of nine logits; "not a face" takes no part. */
    public static int[] expressions(float[][] logits) {
        int[] expressions = new int[logits.length];
        for (int i = 0; i < logits.length; i++) {
            for (int c = 1; c < NOT_A_FACE; c++) {
                if (logits[i][c] > logits[i][expressions[i]]) {
                    expressions[i] = c;
                }
            }
        }
        return expressions;
    }
}
