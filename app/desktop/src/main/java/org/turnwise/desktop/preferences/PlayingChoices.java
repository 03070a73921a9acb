package org.turnwise.desktop.preferences;

/**
 * How the annotator wants to hear turns.
 *
 * @param afterLabel the turn that a label key leads to is played, also where choosing a turn does not play it
 * @param loopPaddingMillis how much of what surrounds it is played with a loop, before and after, 0 to 2000
 */
public record PlayingChoices(boolean afterLabel, int loopPaddingMillis) {
    public static final int LONGEST_PADDING_MILLIS = 2000;
    /** What one key press adds or takes. */
    public static final int PADDING_STEP_MILLIS = 100;

    public static final PlayingChoices FIRST = new PlayingChoices(false, 0);

    public PlayingChoices {
        loopPaddingMillis = Math.max(0, Math.min(LONGEST_PADDING_MILLIS, loopPaddingMillis));
    }

    /** A padding below nothing or beyond the longest is taken as the nearest. */
    public PlayingChoices withLoopPadding(int millis) {
        return new PlayingChoices(afterLabel, millis);
    }

    public PlayingChoices withAfterLabel(boolean play) {
        return new PlayingChoices(play, loopPaddingMillis);
    }
}
