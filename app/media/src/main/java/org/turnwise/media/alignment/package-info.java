/** By how much one recording of an event began later than another, found by the sound that both have. */
@NullMarked
package org.turnwise.media.alignment;

import org.jspecify.annotations.NullMarked;
