@NullMarked
package org.turnwise.features.audio.lld;

import org.jspecify.annotations.NullMarked;
