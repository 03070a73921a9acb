package org.turnwise.desktop.shell;

import javafx.scene.Node;

/** A small picture of the recording at the moment that is pointed at, with its time. Confined to the FX thread. */
public interface MomentPicture {
    /** To be put above what is pointed at; it finds its own place there, and lets the mouse through. */
    Node node();

    /**
     * Shows a moment: its time at once, the picture when it is decoded.
     *
     * @param sceneX where the pointer is
     * @param y upper edge of the picture, in what the node lies in
     */
    void point(long millis, double sceneX, double y);

    /** Nothing is pointed at any more. */
    void leave();
}
