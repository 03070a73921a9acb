/** How good predictions are: F1, confusion, calibration, and the temperature that makes confidence honest. Arrays in, figures out. */
@NullMarked
package org.turnwise.training.evaluate;

import org.jspecify.annotations.NullMarked;
