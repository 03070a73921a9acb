/**
 * Labelled faces: FER+ and CK+48 as read and cleaned, what training makes of a face (shifted, turned, lit otherwise), and pictures
 * that are no faces.
 */
@NullMarked
package org.turnwise.training.face.dataset;

import org.jspecify.annotations.NullMarked;
