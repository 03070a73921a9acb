package org.turnwise.desktop.theme;

import javafx.scene.paint.Color;
import org.turnwise.features.face.encode.Expression;

/**
 * The colours of facial expressions: those of the emotions they are taken to show, from the colours that the user chose
 * for labels, and the remaining blue for contempt. Never shown without the expression's word or its place in a fixed order.
 */
public final class ExpressionColours {
    private ExpressionColours() {}

    public static Color of(Expression expression, ColourSet colours) {
        return Color.web(colours.colour(shipped(expression)));
    }

    private static String shipped(Expression expression) {
        return switch (expression) {
            case NEUTRAL, NOT_A_FACE -> "#999999";
            case HAPPINESS -> "#E69F00";
            case SURPRISE -> "#F0E442";
            case SADNESS -> "#0072B2";
            case ANGER -> "#D55E00";
            case DISGUST -> "#009E73";
            case FEAR -> "#CC79A7";
            case CONTEMPT -> "#56B4E9";
        };
    }
}
