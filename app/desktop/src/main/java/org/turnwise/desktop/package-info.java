/**
 * The desktop program: its main class and the one place where its parts are put together.
 */
@NullMarked
package org.turnwise.desktop;

import org.jspecify.annotations.NullMarked;
