/** Faces cut out as the encoder was trained on them: eyes in their places; and how well each can be seen. */
@NullMarked
package org.turnwise.features.face.align;

import org.jspecify.annotations.NullMarked;
