/** What an analysis finds of a session's recording. */
@NullMarked
package org.turnwise.analysis.turn;

import org.jspecify.annotations.NullMarked;
