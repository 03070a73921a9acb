@NullMarked
package org.turnwise.features.audio.functional;

import org.jspecify.annotations.NullMarked;
