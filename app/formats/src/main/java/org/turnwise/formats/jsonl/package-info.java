/**
 * JSON Lines: everything a session holds, one record per line and one line per turn, so that scripts can stream it and
 * Turnwise can read it back exactly. {@link org.turnwise.formats.jsonl.JsonlFormat} describes the records.
 */
@NullMarked
package org.turnwise.formats.jsonl;

import org.jspecify.annotations.NullMarked;
