package org.turnwise.desktop.theme;

import javafx.scene.paint.Color;
import org.turnwise.features.face.encode.Expression;

/**
 * The colours of facial expressions: those of the emotions they are taken to show, from the same palette (Okabe and Ito),
 * and its remaining blue for contempt. Never shown without the expression's word or its place in a fixed order.
 */
public final class ExpressionColours {
    private ExpressionColours() {}

    public static Color of(Expression expression) {
        return switch (expression) {
            case NEUTRAL, NOT_A_FACE -> Color.web("#999999");
            case HAPPINESS -> Color.web("#E69F00");
            case SURPRISE -> Color.web("#F0E442");
            case SADNESS -> Color.web("#0072B2");
            case ANGER -> Color.web("#D55E00");
            case DISGUST -> Color.web("#009E73");
            case FEAR -> Color.web("#CC79A7");
            case CONTEMPT -> Color.web("#56B4E9");
        };
    }
}
