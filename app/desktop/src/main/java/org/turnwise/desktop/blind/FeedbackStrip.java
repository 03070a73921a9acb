package org.turnwise.desktop.blind;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * Says, next to the keys of the labels, whether the label just given in training was right, until the next one is given.
 * It has its room as long as training lasts, so that nothing moves when it speaks. FX thread.
 */
public final class FeedbackStrip {
    private final Label label = new Label();

    public FeedbackStrip(Training training) {
        label.setId("training-feedback");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.accessibleTextProperty().bind(label.textProperty());
        // so that a screen reader can be led to it, and hears it again
        label.setFocusTraversable(true);
        training.feedbackProperty().addListener((o, was, is) -> show(is));
        show(training.feedbackProperty().get());
    }

    public Node node() {
        return label;
    }

    private void show(Optional<Feedback> feedback) {
        label.setVisible(feedback.isPresent());
        label.setManaged(feedback.isPresent());
        label.setText(feedback.map(Feedback::words).orElse(""));
        label.getStyleClass().setAll("label", "training-feedback");
        feedback.map(Feedback::verdict).ifPresent(verdict -> {
            label.setGraphic(new FontIcon(icon(verdict)));
            if (verdict != Feedback.Verdict.NONE_YET) {
                label.getStyleClass().add(verdict == Feedback.Verdict.RIGHT ? "right" : "wrong");
            }
        });
    }

    private static Ikon icon(Feedback.Verdict verdict) {
        return switch (verdict) {
            case NONE_YET -> MaterialDesignS.SCHOOL_OUTLINE;
            case RIGHT -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case WRONG -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
        };
    }
}
