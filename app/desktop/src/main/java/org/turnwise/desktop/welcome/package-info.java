/** What is shown while no session is open. It exists so that a first start knows what can be done. */
@NullMarked
package org.turnwise.desktop.welcome;

import org.jspecify.annotations.NullMarked;
