package org.turnwise.media.decode;

/**
 * How many pictures came of reading through a recording.
 *
 * @param decoded that came
 * @param promised that the container says there are in what was read; 0 where it does not say
 */
public record PictureCount(long decoded, long promised) {
    private static final double NOTICEABLE = 0.03;
    private static final int FEW = 3;

    /** Noticeably many that did not come, as the file is damaged; 0 where they are few. */
    public long lost() {
        long lost = promised - decoded;
        return lost > FEW && lost > NOTICEABLE * promised ? lost : 0;
    }
}
