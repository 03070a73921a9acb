/**
 * Labelling: what a key press does to the chosen turn, with a truthful record of how the label came to be. It exists so
 * that keys, palette, menus and inspector all label in the same way.
 */
@NullMarked
package org.turnwise.desktop.labels;

import org.jspecify.annotations.NullMarked;
