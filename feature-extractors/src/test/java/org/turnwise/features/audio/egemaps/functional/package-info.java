@NullMarked
package org.turnwise.features.audio.egemaps.functional;

import org.jspecify.annotations.NullMarked;
