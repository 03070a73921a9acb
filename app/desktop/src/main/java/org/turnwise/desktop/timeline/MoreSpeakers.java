package org.turnwise.desktop.timeline;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.wording.Texts;

/** At an edge of the speakers' lanes, over the names: how many more there are in that direction. FX thread. */
final class MoreSpeakers extends Button {
    private static final Texts TEXTS = Texts.of(MoreSpeakers.class);
    private static final double HEIGHT = 16;
    private static final double INSET = 2;

    private final Edge edge;
    private final Tooltip tip = new Tooltip();

    /** Beyond which edge they are. */
    enum Edge {
        ABOVE,
        BELOW
    }

    MoreSpeakers(Edge edge) {
        this.edge = edge;
        setId(edge == Edge.ABOVE ? "timeline-more-above" : "timeline-more-below");
        getStyleClass().setAll("more-speakers");
        setFocusTraversable(false);
        setManaged(false);
        setVisible(false);
        setTooltip(tip);
        // what is pressed here is not pressed on the names beneath
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /**
     * @param hidden names of the speakers that are out of sight; without any, this is
     * @param seen what is seen of the lanes of all speakers
     * @param endX where the column of names ends
     */
    void place(List<String> hidden, Band seen, double endX) {
        setVisible(!hidden.isEmpty() && seen.height() > 2 * HEIGHT);
        if (!isVisible()) {
            return;
        }
        setText((edge == Edge.ABOVE ? "\u25b4 +" : "\u25be +") + hidden.size());
        String key = edge == Edge.ABOVE ? "more.above" : "more.below";
        tip.setText(TEXTS.get(key, hidden.size(), String.join(", ", hidden)));
        setAccessibleText(tip.getText());
        double width = Math.min(prefWidth(-1), endX);
        double y = edge == Edge.ABOVE ? seen.y() + INSET : seen.endY() - HEIGHT - INSET;
        resizeRelocate(endX - width - INSET, y, width, HEIGHT);
    }
}
