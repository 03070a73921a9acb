/** The voice's view-models on a hum whose pitch is known. */
@NullMarked
package org.turnwise.desktop.voice;

import org.jspecify.annotations.NullMarked;
