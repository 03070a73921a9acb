/**
 * The statistics of the open session as charts and tables: a window beside the main one that follows every edit. What is
 * counted comes from the analysis module; here it is drawn, said in words and saved.
 */
@NullMarked
package org.turnwise.desktop.statistics;

import org.jspecify.annotations.NullMarked;
