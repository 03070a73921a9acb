package org.turnwise.desktop.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.probe.MediaDescription;

/**
 * A face cut out of a picture, small enough for a row of them. Lives in memory only.
 *
 * @param millis when it is seen
 * @param pixels {@code 0xAARRGGBB}, row by row; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // painted, never compared
public record FacePicture(long millis, int width, int height, int[] pixels) {
    /** Longest side, in pixels; twice what is shown, for dense screens. */
    static final int LARGEST = 112;

    /** Room around the box, as a share of its size. */
    private static final double AROUND = 0.15;

    /** Where a face is in the picture shown at a time. Places are shares of the picture. */
    public record Place(long millis, double x, double y, double width, double height) {}

    /**
     * Cuts faces out of a recording, reading it once. Not for the FX thread.
     *
     * @param places in order of time
     * @param superfluous asked before each; the rest is then left out
     */
    static List<FacePicture> cut(MediaDescription media, List<Place> places, BooleanSupplier superfluous)
            throws MediaException {
        List<FacePicture> pictures = new ArrayList<>();
        try (VideoFrames frames = VideoFrames.open(media)) {
            for (Place place : places) {
                if (superfluous.getAsBoolean()) {
                    break;
                }
                pictures.add(cut(frames.at(place.millis() * 1000), place));
            }
        }
        return pictures;
    }

    static FacePicture cut(VideoFrame frame, Place place) {
        double side = Math.max(place.width() * frame.width(), place.height() * frame.height()) * (1 + 2 * AROUND);
        double left = (place.x() + place.width() / 2) * frame.width() - side / 2;
        double top = (place.y() + place.height() / 2) * frame.height() - side / 2;
        int size = (int) Math.max(1, Math.min(LARGEST, Math.round(side)));
        int[] pixels = new int[size * size];
        double step = side / size;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                pixels[row * size + column] =
                        mean(frame, left + column * step, top + row * step, Math.max(1, (int) Math.round(step)));
            }
        }
        return new FacePicture(place.millis(), size, size, pixels);
    }

    /** Of a square of the frame; beyond its edge, of the edge. */
    private static int mean(VideoFrame frame, double x, double y, int side) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int dy = 0; dy < side; dy++) {
            int row = within(y + dy, frame.height()) * frame.stride();
            for (int dx = 0; dx < side; dx++) {
                int pixel = frame.pixels()[row + within(x + dx, frame.width())];
                red += pixel >> 16 & 0xff;
                green += pixel >> 8 & 0xff;
                blue += pixel & 0xff;
            }
        }
        int count = side * side;
        return 0xff000000 | red / count << 16 | green / count << 8 | blue / count;
    }

    private static int within(double at, int length) {
        return (int) Math.max(0, Math.min(length - 1, Math.floor(at)));
    }
}
