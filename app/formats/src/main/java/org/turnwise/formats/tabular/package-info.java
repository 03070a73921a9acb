/**
 * Plain tables with a header that somebody's script or spreadsheet wrote: which column means what, and in which unit
 * its times are, is decided over the whole file and said in the report.
 */
@NullMarked
package org.turnwise.formats.tabular;

import org.jspecify.annotations.NullMarked;
