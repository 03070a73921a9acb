@NullMarked
package org.turnwise.features.audio.frame;

import org.jspecify.annotations.NullMarked;
