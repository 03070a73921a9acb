/** Where faces are in one picture: OpenCV's cascades, or a YuNet network where a model pack brings one. */
@NullMarked
package org.turnwise.features.face.detect;

import org.jspecify.annotations.NullMarked;
