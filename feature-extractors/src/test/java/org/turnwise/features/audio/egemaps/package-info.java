@NullMarked
package org.turnwise.features.audio.egemaps;

import org.jspecify.annotations.NullMarked;
