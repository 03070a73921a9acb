/**
 * Who is on screen, and what the speaker's face says in each turn: the bridge from a recording's pictures and sound to the
 * face extractors.
 */
@NullMarked
package org.turnwise.analysis.face;

import org.jspecify.annotations.NullMarked;
