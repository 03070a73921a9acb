/**
 * In which order turns are worth a human's look, why, and how many labels are likely still wrong. Values without a
 * screen: everything here may run on any thread.
 */
@NullMarked
package org.turnwise.analysis.review;

import org.jspecify.annotations.NullMarked;
