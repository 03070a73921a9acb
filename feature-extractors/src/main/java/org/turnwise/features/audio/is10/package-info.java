/**
 * The feature set of the INTERSPEECH 2010 paralinguistic challenge: 38 descriptors of every frame, their slopes, and up
 * to 21 functionals of each; SURE's sound features on IEMOCAP. The stages, one after the other, as the IS10
 * specification describes them.
 */
@NullMarked
package org.turnwise.features.audio.is10;

import org.jspecify.annotations.NullMarked;
