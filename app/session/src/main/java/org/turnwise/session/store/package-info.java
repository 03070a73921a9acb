/**
 * The session's file: one SQLite database that holds what is and how it came about, written row by row as edits come,
 * and the recordings that it refers to. The only place that knows SQL.
 */
@NullMarked
package org.turnwise.session.store;

import org.jspecify.annotations.NullMarked;
