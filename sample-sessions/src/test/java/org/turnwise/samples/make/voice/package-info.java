/** From a line of text to sound: the synthesiser, the pitch and pace of an emotion, the mix and its loudness. Knows nothing of pictures. */
@NullMarked
package org.turnwise.samples.make.voice;

import org.jspecify.annotations.NullMarked;
