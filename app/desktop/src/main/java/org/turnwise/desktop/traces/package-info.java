/**
 * Continuous traces: how pleasant and how excited the annotator finds what is heard and seen, shown with mouse or keys
 * while the recording plays. It exists apart from labels because a trace belongs to no turn.
 */
@NullMarked
package org.turnwise.desktop.traces;

import org.jspecify.annotations.NullMarked;
