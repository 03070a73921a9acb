/** From a configuration to a face encoder's pack, and a pack's figures on labelled faces. */
@NullMarked
package org.turnwise.training.face.run;

import org.jspecify.annotations.NullMarked;
