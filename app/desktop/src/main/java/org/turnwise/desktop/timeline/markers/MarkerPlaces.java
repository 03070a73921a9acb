package org.turnwise.desktop.timeline.markers;

import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Marker;

/**
 * Where markers lie on the axis.
 *
 * @param markers by time
 */
public record MarkerPlaces(TimeScale scale, List<Marker> markers) {
    private static final double REACH = 3;

    /** The marker whose pennant is at a pixel; of several the last, which is painted over the others. */
    public Optional<Marker> at(double x) {
        Optional<Marker> found = Optional.empty();
        for (int i = firstFrom(x - MarkerPainter.FLAG_WIDTH); i < markers.size(); i++) {
            if (scale.xOf(markers.get(i).millis()) > x + REACH) {
                break;
            }
            found = Optional.of(markers.get(i));
        }
        return found;
    }

    /** Index of the first marker at this pixel or to the right of it; found by halving. */
    int firstFrom(double x) {
        int low = 0;
        int high = markers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scale.xOf(markers.get(middle).millis()) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
