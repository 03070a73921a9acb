package org.turnwise.desktop;

import javafx.scene.Node;
import org.turnwise.desktop.shell.PlaybackModel;

/**
 * The player of one open session.
 *
 * @param picture the moving picture with its controls
 * @param timeline the lanes below
 * @param drawTurns lets the annotator draw a turn on the timeline
 */
record PlayerParts(PlaybackModel playback, Node picture, Node timeline, Runnable drawTurns) implements AutoCloseable {
    @Override
    public void close() {
        playback.close();
    }
}
