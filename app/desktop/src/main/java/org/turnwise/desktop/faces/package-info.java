/**
 * The faces of the open recording as the window shows them: boxes over the picture, the expressions under the timeline,
 * and the chosen turn's own face, found in the background. Knows neither player nor timeline nor inspector.
 */
@NullMarked
package org.turnwise.desktop.faces;

import org.jspecify.annotations.NullMarked;
