@NullMarked
package org.turnwise.features.audio;

import org.jspecify.annotations.NullMarked;
