/**
 * Where the annotator goes next and what is left to do: turns in the order in which they are worth a look, how many labels
 * are likely still wrong, and accepting many at once. It exists apart from the table, which only knows that there is an
 * order, and from labelling, which only knows where to go on.
 */
@NullMarked
package org.turnwise.desktop.review;

import org.jspecify.annotations.NullMarked;
