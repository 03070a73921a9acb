@NullMarked
package org.turnwise.media.alignment;

import org.jspecify.annotations.NullMarked;
