/**
 * Light and dark, and the colours that drawings share with the style sheet. It exists so that a label has one colour
 * wherever it is drawn, and the text on it can always be read.
 */
@NullMarked
package org.turnwise.desktop.theme;

import org.jspecify.annotations.NullMarked;
