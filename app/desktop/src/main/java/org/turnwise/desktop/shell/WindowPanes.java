package org.turnwise.desktop.shell;

import javafx.scene.Node;

/**
 * What hangs in the window while a session is open.
 *
 * @param turns the turn table, left
 * @param video the player, centre
 * @param palette the labels and their keys, under the player
 * @param inspector what is known of the chosen turn, right
 * @param timeline below, over the whole width
 */
public record WindowPanes(Node turns, Node video, Node palette, Node inspector, Node timeline) {}
