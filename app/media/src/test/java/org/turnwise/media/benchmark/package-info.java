/** Measures how quick seeking and decoding are; run by hand, never a test. */
@NullMarked
package org.turnwise.media.benchmark;

import org.jspecify.annotations.NullMarked;
