@NullMarked
package org.turnwise.features.face.detect;

import org.jspecify.annotations.NullMarked;
