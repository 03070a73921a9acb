/**
 * Setting up a session from a recording: what is found out about the recording, turns proposed from its pauses, and the
 * making of the file, all or nothing. The command line and the desktop both make their sessions here.
 */
@NullMarked
package org.turnwise.analysis.setup;

import org.jspecify.annotations.NullMarked;
