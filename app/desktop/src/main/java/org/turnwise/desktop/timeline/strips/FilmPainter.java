package org.turnwise.desktop.timeline.strips;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.recording.FilmLane;
import org.turnwise.media.decode.VideoFrame;

/**
 * Draws pictures of the film side by side, each the one shown at the time of its left edge, and asks for those in sight
 * that are not there yet. Kept from one painting to the next, with the pictures it made.
 */
public final class FilmPainter {
    private static final double GAP = 2;
    private static final long FINEST_MILLIS = 40;

    private final Map<VideoFrame, Image> images = new WeakHashMap<>();

    public void paint(Drawing g, Style style, Band band, TimeScale scale, FilmLane lane) {
        Ground.paint(g, style, band, scale.widthPixels());
        if (!lane.note().isEmpty()) {
            Ground.note(g, style, band, lane.note());
            return;
        }
        double height = band.height() - GAP - 1;
        double width = height * lane.aspect();
        long step = step((width + GAP) * scale.millisPerPixel());
        List<Long> inSight = new ArrayList<>();
        double until = Math.min(scale.endMillis(), lane.lengthMillis());
        for (long millis = (long) Math.floor(scale.startMillis() / step) * step; millis < until; millis += step) {
            inSight.add(millis);
            double x = scale.xOf(millis);
            Optional<VideoFrame> picture = lane.picture(millis);
            if (picture.isPresent()) {
                Image image = images.computeIfAbsent(picture.get(), FilmPainter::image);
                g.drawImage(image, 0, image.getWidth(), x, band.y() + 1 + GAP / 2, width, height);
            } else {
                g.setFill(style.palette().track());
                g.fillRect(x, band.y() + 1 + GAP / 2, width, height);
            }
        }
        lane.want(inSight);
    }

    /** The shortest time between two pictures, of one, two, three, four, six, eight ... times 40 ms, that is not shorter than this. */
    static long step(double atLeastMillis) {
        long step = FINEST_MILLIS;
        while (step < atLeastMillis) {
            if (step >= 2 * FINEST_MILLIS && step + step / 2 >= atLeastMillis) {
                return step + step / 2;
            }
            step *= 2;
        }
        return step;
    }

    private static Image image(VideoFrame frame) {
        return new WritableImage(new PixelBuffer<>(
                frame.width(), frame.height(), IntBuffer.wrap(frame.pixels()), PixelFormat.getIntArgbPreInstance()));
    }
}
