/** Every way in which a session may change, as values that can be applied, taken back, written down and read again. */
@NullMarked
package org.turnwise.session.edit;

import org.jspecify.annotations.NullMarked;
