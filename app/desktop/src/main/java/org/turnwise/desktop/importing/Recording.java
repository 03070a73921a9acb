package org.turnwise.desktop.importing;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A recording as probed.
 *
 * @param cutOffMillis where its data end that its header promises to go on to its length; empty where they do
 * @param words its streams in the user's words ("1:32, 1280 x 720, 25 pictures per second, sound")
 */
public record Recording(
        Path file, long durationMillis, boolean video, boolean audio, OptionalLong cutOffMillis, String words) {
    /** Looks at a file; blocking. */
    @FunctionalInterface
    public interface Probe {
        /** @throws Exception with a message for the user where the file is no recording or cannot be read */
        Recording probe(Path file) throws Exception;
    }
}
