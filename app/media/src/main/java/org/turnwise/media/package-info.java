/** What every part of the media room shares: how a recording that cannot be used is reported. */
@NullMarked
package org.turnwise.media;

import org.jspecify.annotations.NullMarked;
