package org.turnwise.desktop.video;

import java.nio.file.Path;

/** What stands where the picture is. */
public sealed interface Screen {
    /** Whether there is something to be seen or heard; otherwise a message stands there that says what to do. */
    default boolean plays() {
        return this instanceof Picture || this instanceof PicturesOver || this instanceof SoundOnly;
    }

    /** The session has no recording. */
    record NoRecording() implements Screen {}

    /** The recording is being looked for or opened. */
    record Preparing(String words) implements Screen {}

    record Picture() implements Screen {}

    /**
     * The recording has pictures, but none of this time: they end before, as in a film that is cut off. What is heard, if
     * anything, plays on.
     */
    record PicturesOver(long endMillis) implements Screen {}

    /** It plays, but there is nothing to see. */
    record SoundOnly(String fileName) implements Screen {}

    /** @param expected where it was when it was last seen */
    record NotFound(Path expected) implements Screen {}

    /** @param why in the user's words, with what to do about it */
    record CannotPlay(String why) implements Screen {}
}
