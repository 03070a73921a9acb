package org.turnwise.desktop.timeline.geometry;

import java.util.function.Consumer;
import org.turnwise.session.model.Turn;

/**
 * Walks the turns of a row that the window shows, at most about one per pixel: of several turns inside one pixel only
 * the first is visited. The cost depends on the width of the window, never on the length of the session.
 */
public final class VisibleTurns {
    /** A turn with its edges in pixels, which may lie far outside the window. */
    public record Placed(Turn turn, double x, double endX) {
        public double width() {
            return endX - x;
        }
    }

    private VisibleTurns() {}

    public static void forEach(LaneRow row, TimeScale scale, Consumer<Placed> visitor) {
        forEach(row, scale, 0, scale.widthPixels(), visitor);
    }

    /** Of those turns the ones that reach into a part of the window; the part begins with a whole pixel. */
    public static void forEach(LaneRow row, TimeScale scale, double fromX, double toX, Consumer<Placed> visitor) {
        int index = row.firstAfter(scale.millisAt(fromX));
        while (index < row.size()) {
            double x = scale.xOf(row.startMillis(index));
            if (x >= toX) {
                return;
            }
            double endX = scale.xOf(row.endMillis(index));
            visitor.accept(new Placed(row.turn(index), x, endX));
            // what ends within the pixel already drawn would not be seen
            double nextPixel = scale.millisAt(Math.max(Math.floor(x) + 1, Math.floor(endX)));
            index = row.firstAfter(nextPixel, index + 1);
        }
    }
}
