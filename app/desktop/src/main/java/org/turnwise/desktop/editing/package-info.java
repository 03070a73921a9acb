/**
 * Changing turns themselves: deleting, splitting and merging them, their boundaries, words and speakers. Beside {@code labels}, which is about what people
 * say of turns.
 */
@NullMarked
package org.turnwise.desktop.editing;

import org.jspecify.annotations.NullMarked;
