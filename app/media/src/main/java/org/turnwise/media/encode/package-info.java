/** Writes films: copies of recordings with something drawn over the pictures. */
@NullMarked
package org.turnwise.media.encode;

import org.jspecify.annotations.NullMarked;
