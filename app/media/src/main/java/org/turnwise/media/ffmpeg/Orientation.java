package org.turnwise.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.javacpp.IntPointer;

/**
 * How a stored picture is to be held: first mirrored left to right (where asked), then turned clockwise.
 *
 * @param clockwiseDegrees 0, 90, 180 or 270; other angles in the file are taken as the nearest of these
 * @param mirrored whether to mirror first
 */
public record Orientation(int clockwiseDegrees, boolean mirrored) {
    /** Reads the container's display matrix of this stream; upright where there is none. */
    public static Orientation of(AVCodecParameters parameters) {
        AVPacketSideData matrix = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < 36) {
            return new Orientation(0, false);
        }
        IntPointer m = new IntPointer(matrix.data()).capacity(9);
        return ofMatrix(m.get(0), m.get(1), m.get(3), m.get(4));
    }

    /** A stored point (x, y), y downwards, is shown at (a x + c y, b x + d y). */
    static Orientation ofMatrix(int a, int b, int c, int d) {
        boolean mirrored = (double) a * d - (double) b * c < 0;
        double towardsX = mirrored ? -(double) a : a;
        double towardsY = mirrored ? -(double) b : b;
        if (towardsX == 0 && towardsY == 0) {
            return new Orientation(0, false);
        }
        long quarterTurns = Math.round(Math.atan2(towardsY, towardsX) / (Math.PI / 2));
        return new Orientation((int) Math.floorMod(quarterTurns, 4L) * 90, mirrored);
    }

    public boolean swapsSides() {
        return clockwiseDegrees == 90 || clockwiseDegrees == 270;
    }

    /**
     * Where a stored pixel is shown.
     *
     * @param width of the stored picture
     * @param height of the stored picture
     * @return its place in the rows of the upright picture, one after the other
     */
    public int shownAt(int x, int y, int width, int height) {
        int fromX = mirrored ? width - 1 - x : x;
        return switch (clockwiseDegrees) {
            case 90 -> fromX * height + (height - 1 - y);
            case 180 -> (height - 1 - y) * width + (width - 1 - fromX);
            case 270 -> (width - 1 - fromX) * height + y;
            default -> y * width + fromX;
        };
    }
}
