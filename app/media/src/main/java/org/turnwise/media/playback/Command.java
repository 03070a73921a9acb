package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;
import org.turnwise.media.decode.PictureBounds;

/** What a player was asked to do, on its way to the player's thread. */
sealed interface Command {
    record Play() implements Command {}

    record Pause() implements Command {}

    record Seek(long micros) implements Command {}

    record Expect(OptionalLong micros) implements Command {}

    record Step(int frames) implements Command {}

    record PlayStretch(PlaySpan span) implements Command {}

    record Loop(PlaySpan span) implements Command {}

    record ClearLoop() implements Command {}

    record Rate(double rate) implements Command {}

    record Volume(double volume) implements Command {}

    /** @param further empty for the recording's own sound alone */
    record Hear(Optional<HeardInstead> further) implements Command {}

    /** What was opened beside the player's thread is there. */
    record Opened() implements Command {}

    record Bounds(PictureBounds bounds) implements Command {}
}
