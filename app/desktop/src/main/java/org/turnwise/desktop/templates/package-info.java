/** Templates: a label and all that goes with it, given by one key; making them, and the menu that applies them. */
@NullMarked
package org.turnwise.desktop.templates;

import org.jspecify.annotations.NullMarked;
