/**
 * Out again: which labels, with or without the model's, in which format, to which file. It exists so that what is
 * written is what was chosen, whole or not at all.
 */
@NullMarked
package org.turnwise.desktop.exporting;

import org.jspecify.annotations.NullMarked;
