/**
 * What the window says, in the language of the person who uses it. Each package of the window has its texts beside its
 * classes: {@code texts.properties} in English and {@code texts_de.properties} in German.
 */
@NullMarked
package org.turnwise.desktop.wording;

import org.jspecify.annotations.NullMarked;
