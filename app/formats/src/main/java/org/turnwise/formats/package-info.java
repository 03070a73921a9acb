/**
 * What every interchange format shares: how a transcript comes in with everything that is wrong with it, how an
 * accepted one becomes edits of a session, and what a dataset writer is asked to write. No format lives here.
 */
@NullMarked
package org.turnwise.formats;

import org.jspecify.annotations.NullMarked;
