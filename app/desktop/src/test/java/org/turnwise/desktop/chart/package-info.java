/** Tests of charts as pictures. */
@NullMarked
package org.turnwise.desktop.chart;

import org.jspecify.annotations.NullMarked;
