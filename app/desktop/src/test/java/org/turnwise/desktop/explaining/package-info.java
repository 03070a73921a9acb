/** What the inspector asks in the background: when, when not, and what of the answers is shown. */
@NullMarked
package org.turnwise.desktop.explaining;

import org.jspecify.annotations.NullMarked;
