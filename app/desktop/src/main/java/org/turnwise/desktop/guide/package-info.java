/** The user guide, as the Help menu opens it: in the browser, from this machine. */
@NullMarked
package org.turnwise.desktop.guide;

import org.jspecify.annotations.NullMarked;
