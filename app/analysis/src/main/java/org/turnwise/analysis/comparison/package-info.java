/** What two analysis runs of one session say beside each other, in figures. */
@NullMarked
package org.turnwise.analysis.comparison;

import org.jspecify.annotations.NullMarked;
