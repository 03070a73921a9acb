/**
 * Everything known of the chosen turn: what you said, what the model says, how sure it is and why. It exists so that a
 * number the model gives is always shown with what it means, and a missing one with its reason.
 */
@NullMarked
package org.turnwise.desktop.inspector;

import org.jspecify.annotations.NullMarked;
