package org.turnwise.media.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Pictures that follow each other without a gap, the oldest dropped when they grow too many: stepping backwards finds them
 * here. Times are container times in microseconds.
 */
final class PictureRing implements AutoCloseable {
    static final int USUALLY_AT_MOST = 96;
    private static final int PICTURES_AT_LEAST = 4;
    private static final long BYTES_AT_MOST = 160L << 20;

    private final List<Picture> pictures = new ArrayList<>();
    private int picturesAtMost;
    private long bytes;

    /** @param picturesAtMost at least 4 are kept all the same */
    PictureRing(int picturesAtMost) {
        this.picturesAtMost = picturesAtMost;
    }

    /** From now on so many are kept, but never fewer than 4. */
    void keep(int atMost) {
        picturesAtMost = atMost;
        dropSurplus();
    }

    /** Adds the next picture; one with the same time replaces its predecessor, which is never seen. */
    void add(Picture picture) {
        int last = pictures.size() - 1;
        if (last >= 0 && pictures.get(last).micros() == picture.micros()) {
            drop(last);
        }
        pictures.add(picture);
        bytes += picture.bytes();
        dropSurplus();
    }

    private void dropSurplus() {
        while (pictures.size() > PICTURES_AT_LEAST && (pictures.size() > picturesAtMost || bytes > BYTES_AT_MOST)) {
            drop(0);
        }
    }

    private void drop(int index) {
        Picture dropped = pictures.remove(index);
        bytes -= dropped.bytes();
        dropped.close();
    }

    boolean isEmpty() {
        return pictures.isEmpty();
    }

    int size() {
        return pictures.size();
    }

    Picture get(int index) {
        return pictures.get(index);
    }

    Picture last() {
        return pictures.get(pictures.size() - 1);
    }

    /** Index of the last picture that begins at or before the time, -1 where all begin later. */
    int indexAt(long micros) {
        int low = 0;
        int high = pictures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pictures.get(middle).micros() <= micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    void clear() {
        pictures.forEach(Picture::close);
        pictures.clear();
        bytes = 0;
    }

    @Override
    public void close() {
        clear();
    }
}
