/** Tests of labelling without a toolkit. */
@NullMarked
package org.turnwise.desktop.labels;

import org.jspecify.annotations.NullMarked;
