/**
 * The turn table: every turn with what people and the model said of it, sorted and filtered as the annotator likes. It
 * exists so that the order on the screen has one owner.
 */
@NullMarked
package org.turnwise.desktop.turns;

import org.jspecify.annotations.NullMarked;
