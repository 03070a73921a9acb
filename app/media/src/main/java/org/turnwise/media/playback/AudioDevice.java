package org.turnwise.media.playback;

/**
 * Something sound can be played on.
 *
 * @param name as the system calls it; empty for whatever the system plays on by default
 */
public record AudioDevice(String name) {
    public static final AudioDevice SYSTEM_DEFAULT = new AudioDevice("");

    public boolean isSystemDefault() {
        return name.isEmpty();
    }

    /** The name to be read. */
    public String words() {
        return isSystemDefault() ? "System default" : name;
    }
}
