/** Faces followed from picture to picture: which belong to one appearance of one person, and where shots end. */
@NullMarked
package org.turnwise.features.face.track;

import org.jspecify.annotations.NullMarked;
