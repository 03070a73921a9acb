/** Tests of the order and the risk; no model, no screen. */
@NullMarked
package org.turnwise.analysis.review;

import org.jspecify.annotations.NullMarked;
