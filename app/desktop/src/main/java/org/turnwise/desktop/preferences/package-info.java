/**
 * What the program remembers between two starts: the annotator's choices, the sessions opened last and where the window
 * stood. It exists so that nothing else knows where or how that is written.
 */
@NullMarked
package org.turnwise.desktop.preferences;

import org.jspecify.annotations.NullMarked;
