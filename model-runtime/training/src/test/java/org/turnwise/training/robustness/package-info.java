@NullMarked
package org.turnwise.training.robustness;

import org.jspecify.annotations.NullMarked;
