/**
 * From a recording and a transcript to a session: what was found in the files, problems first, and the annotator's
 * choice to accept it. It exists so that nothing enters a session unseen.
 */
@NullMarked
package org.turnwise.desktop.importing;

import org.jspecify.annotations.NullMarked;
