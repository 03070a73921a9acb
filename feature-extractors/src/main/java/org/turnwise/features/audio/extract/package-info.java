/** Where audio feature sets are found by their ids: the one place that knows them all. */
@NullMarked
package org.turnwise.features.audio.extract;

import org.jspecify.annotations.NullMarked;
