@NullMarked
package org.turnwise.features.audio.is10;

import org.jspecify.annotations.NullMarked;
