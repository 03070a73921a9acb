package org.turnwise.media.playback;

import org.turnwise.media.decode.VideoFrame;

/** What there is to see of a recording that follows another one's time. */
public sealed interface Followed {
    record Picture(VideoFrame frame) implements Followed {}

    /** It had not begun then. */
    record NotBegun() implements Followed {}

    /** It was over by then. */
    record Over() implements Followed {}

    /** @param why can be shown */
    record Unreadable(String why) implements Followed {}
}
