/** Takes a whole session through feature extraction and SURE, dialogue by dialogue, and says what came of it turn by turn. */
@NullMarked
package org.turnwise.analysis.session;

import org.jspecify.annotations.NullMarked;
