/** What is known of one turn before any model has seen it: its features per modality, or why there are none. */
@NullMarked
package org.turnwise.analysis.turn;

import org.jspecify.annotations.NullMarked;
