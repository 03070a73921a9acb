@NullMarked
package org.turnwise.features.audio.egemaps.lld;

import org.jspecify.annotations.NullMarked;
