package org.turnwise.desktop.faces;

import org.turnwise.desktop.wording.Texts;
import org.turnwise.features.face.encode.Expression;

/** What expressions are called wherever they are shown. */
public final class ExpressionWords {
    private static final Texts TEXTS = Texts.of(ExpressionWords.class);

    private ExpressionWords() {}

    public static String of(Expression expression) {
        return switch (expression) {
            case NEUTRAL -> TEXTS.get("expression.neutral");
            case HAPPINESS -> TEXTS.get("expression.happiness");
            case SURPRISE -> TEXTS.get("expression.surprise");
            case SADNESS -> TEXTS.get("expression.sadness");
            case ANGER -> TEXTS.get("expression.anger");
            case DISGUST -> TEXTS.get("expression.disgust");
            case FEAR -> TEXTS.get("expression.fear");
            case CONTEMPT -> TEXTS.get("expression.contempt");
            case NOT_A_FACE -> TEXTS.get("expression.noFace");
        };
    }
}
