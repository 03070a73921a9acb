package org.turnwise.desktop.explaining;

import org.turnwise.desktop.shell.PlaybackModel;

/**
 * What the inspector explains a turn with.
 *
 * @param player plays another turn without leaving the chosen one
 */
public record Explaining(WhatIfModel whatIf, SimilarTurns similar, PlaybackModel player) implements AutoCloseable {
    /** Stops asking and lets go of the model; the player is its owner's. */
    @Override
    public void close() {
        whatIf.close();
        similar.close();
    }
}
