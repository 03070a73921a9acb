/** Faces in films put together here: of a recording of people kept beside the repository, and of the bundled sample. */
@NullMarked
package org.turnwise.analysis.face;

import org.jspecify.annotations.NullMarked;
