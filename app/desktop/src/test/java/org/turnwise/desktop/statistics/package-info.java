/** Tests of the statistics as they are shown. */
@NullMarked
package org.turnwise.desktop.statistics;

import org.jspecify.annotations.NullMarked;
