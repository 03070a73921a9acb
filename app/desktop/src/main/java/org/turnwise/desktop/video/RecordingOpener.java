package org.turnwise.desktop.video;

import java.nio.file.Path;
import org.turnwise.media.MediaException;
import org.turnwise.media.playback.Player;

/** Opens a recording for playing. Reads the file, so it is called on a background thread. */
@FunctionalInterface
public interface RecordingOpener {
    /** @throws MediaException where the file cannot be played; the message can be shown */
    Player open(Path file) throws MediaException;
}
