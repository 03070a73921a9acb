@NullMarked
package org.turnwise.features.face.encode;

import org.jspecify.annotations.NullMarked;
