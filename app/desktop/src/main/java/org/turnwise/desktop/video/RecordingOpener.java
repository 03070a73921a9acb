package org.turnwise.desktop.video;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.turnwise.media.MediaException;
import org.turnwise.media.playback.AudioDevice;
import org.turnwise.media.playback.Player;

/** Opens a recording for playing. Reads the file, so it is called on a background thread. */
@FunctionalInterface
public interface RecordingOpener {
    /**
     * @param device plays the sound, where it can
     * @param remark told in words where another device plays than that one
     * @throws MediaException where the file cannot be played; the message can be shown
     */
    Player open(Path file, AudioDevice device, Consumer<String> remark) throws MediaException;
}
