/** Two people and their kitchen in Java2D: what a face looks like for a given expression. Knows nothing of time or sound. */
@NullMarked
package org.turnwise.samples.make.draw;

import org.jspecify.annotations.NullMarked;
