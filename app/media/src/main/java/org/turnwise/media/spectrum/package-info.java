/** What frequencies a recording's sound is made of, for showing it. What is measured of voices is not taken from here. */
@NullMarked
package org.turnwise.media.spectrum;

import org.jspecify.annotations.NullMarked;
