/**
 * Making and changing label schemes: names, colours, keys and help of labels, as a draft that is checked before it
 * becomes an edit, and as a file to be passed on.
 */
@NullMarked
package org.turnwise.desktop.schemes;

import org.jspecify.annotations.NullMarked;
