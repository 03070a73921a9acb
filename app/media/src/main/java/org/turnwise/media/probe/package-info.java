/**
 * Says what a recording holds before anybody decodes it, and says clearly when it is not a recording. Pure values: no
 * native object leaves this package.
 */
@NullMarked
package org.turnwise.media.probe;

import org.jspecify.annotations.NullMarked;
