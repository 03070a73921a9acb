package org.turnwise.desktop.scale;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A dialog's content, to be scrolled down where it does not fit while the dialog's buttons stay in view; never sideways.
 */
final class ScrolledContent extends ScrollPane {
    private static final String PADDED = "dialog-content";
    private static final double BAR = 18;

    private final Region content;

    private ScrolledContent(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        if (!content.getStyleClass().contains(PADDED)) {
            content.getStyleClass().add(PADDED);
        }
    }

    /** Puts the dialog's content into a place where it can be scrolled. */
    static void in(DialogPane dialog) {
        if (dialog.getContent() instanceof Region content && !(content instanceof ScrolledContent)) {
            keepLines(content);
            dialog.setContent(new ScrolledContent(content));
        }
    }

    /** Words of several lines and controls that go on in a further one are to be scrolled to, not cut. */
    private static void keepLines(Node node) {
        if (node instanceof Label label) {
            if (label.isWrapText() && label.getMinHeight() == USE_COMPUTED_SIZE) {
                label.setMinHeight(USE_PREF_SIZE);
            }
        } else if (node instanceof Parent parent) {
            if (node instanceof FlowPane flow && flow.getMinHeight() == USE_COMPUTED_SIZE) {
                flow.setMinHeight(USE_PREF_SIZE);
            }
            parent.getChildrenUnmodifiable().forEach(ScrolledContent::keepLines);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(-1) + BAR;
    }
}
