package org.turnwise.media.movies;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** A picture that says its own number: twelve bits as black and white fields, four in a row, the lowest first. */
public final class NumberedPicture {
    private static final int COLUMNS = 4;
    private static final int ROWS = 3;

    private NumberedPicture() {}

    /** Paints the number into a planar YUV frame of 8 or 10 bits, turned counter-clockwise in storage. */
    static void paint(AVFrame frame, int number, int bitsPerSample, int storedTurn) {
        int width = frame.width();
        int height = frame.height();
        for (int plane = 0; plane < 3; plane++) {
            boolean luma = plane == 0;
            int stride = frame.linesize(plane);
            int planeHeight = luma ? height : chromaHeight(frame, height);
            BytePointer bytes = frame.data(plane).capacity((long) stride * planeHeight);
            for (int y = 0; y < planeHeight; y++) {
                for (int x = 0; x < stride * 8 / (bitsPerSample > 8 ? 16 : 8); x++) {
                    int value = luma && x < width ? (white(number, x, y, width, height, storedTurn) ? 235 : 16) : 128;
                    put(bytes, y * (long) stride, x, value, bitsPerSample);
                }
            }
        }
    }

    private static int chromaHeight(AVFrame frame, int height) {
        boolean full = frame.linesize(1) == frame.linesize(0);
        return full ? height : (height + 1) / 2;
    }

    private static void put(BytePointer bytes, long row, int x, int value, int bits) {
        if (bits == 8) {
            bytes.put(row + x, (byte) value);
        } else {
            int scaled = value << (bits - 8);
            bytes.put(row + 2L * x, (byte) scaled);
            bytes.put(row + 2L * x + 1, (byte) (scaled >> 8));
        }
    }

    /** @param turn how far, clockwise, the stored picture must be turned to stand upright */
    private static boolean white(int number, int x, int y, int width, int height, int turn) {
        return switch (turn) {
            case 90 -> bit(number, height - 1 - y, x, height, width);
            case 180 -> bit(number, width - 1 - x, height - 1 - y, width, height);
            case 270 -> bit(number, y, width - 1 - x, height, width);
            default -> bit(number, x, y, width, height);
        };
    }

    private static boolean bit(int number, int x, int y, int width, int height) {
        int field = Math.min(ROWS - 1, y * ROWS / height) * COLUMNS + Math.min(COLUMNS - 1, x * COLUMNS / width);
        return (number >> field & 1) == 1;
    }

    /** Reads the number off ARGB pixels, from the middle of each field. */
    public static int read(int[] pixels, int width, int height) {
        int number = 0;
        for (int field = 0; field < COLUMNS * ROWS; field++) {
            int x = (2 * (field % COLUMNS) + 1) * width / (2 * COLUMNS);
            int y = (2 * (field / COLUMNS) + 1) * height / (2 * ROWS);
            int pixel = pixels[y * width + x];
            int brightness = ((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 3;
            if (brightness > 127) {
                number |= 1 << field;
            }
        }
        return number;
    }
}
