@NullMarked
package org.turnwise.features.face.track;

import org.jspecify.annotations.NullMarked;
