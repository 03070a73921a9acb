package org.turnwise.features.face.track;

import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.GrayImage;

/** Mean brightnesses of a picture's, or a part's, fields: {@value #COLUMNS} x {@value #ROWS}, 0 to 1. */
final class Thumbnail {
    static final int COLUMNS = 16;
    static final int ROWS = 12;
    private static final int LOOKED_AT = 180;

    private final float[] fields;

    private Thumbnail(float[] fields) {
        this.fields = fields;
    }

    static Thumbnail of(GrayImage picture) {
        return of(picture, new FaceBox(0, 0, picture.width(), picture.height()));
    }

    /** Of what lies in the box; where it reaches beyond the picture, of the picture's edge. */
    static Thumbnail of(GrayImage picture, FaceBox part) {
        float[] sums = new float[COLUMNS * ROWS];
        int[] counts = new int[COLUMNS * ROWS];
        double step = Math.max(1, Math.min(part.width(), part.height()) / LOOKED_AT);
        for (double y = 0; y < part.height(); y += step) {
            int row = (int) (y * ROWS / part.height()) * COLUMNS;
            int fromY = inside(part.y() + y, picture.height());
            for (double x = 0; x < part.width(); x += step) {
                int field = row + (int) (x * COLUMNS / part.width());
                sums[field] += picture.at(inside(part.x() + x, picture.width()), fromY);
                counts[field]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = counts[i] == 0 ? 0 : sums[i] / counts[i] / 255;
        }
        return new Thumbnail(sums);
    }

    private static int inside(double at, int length) {
        return (int) Math.max(0, Math.min(length - 1, Math.floor(at)));
    }

    /** Mean absolute difference, 0 to 1. */
    double difference(Thumbnail other) {
        double sum = 0;
        for (int i = 0; i < fields.length; i++) {
            sum += Math.abs(fields[i] - other.fields[i]);
        }
        return sum / fields.length;
    }
}
