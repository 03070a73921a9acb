/**
 * Changing turns themselves: deleting one, its words, who speaks it. Beside {@code labels}, which is about what people
 * say of turns.
 */
@NullMarked
package org.turnwise.desktop.editing;

import org.jspecify.annotations.NullMarked;
