@NullMarked
package org.turnwise.media.encode;

import org.jspecify.annotations.NullMarked;
