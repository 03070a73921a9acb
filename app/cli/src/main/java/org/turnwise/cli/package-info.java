/** The command line: one class per command, and the composition root that puts the headless rooms together. */
@NullMarked
package org.turnwise.cli;

import org.jspecify.annotations.NullMarked;
