/**
 * Faces in moving pictures: finding them, following them, and describing their expression in numbers. This package holds
 * the values its rooms hand to each other: pictures, boxes, crops.
 */
@NullMarked
package org.turnwise.features.face;

import org.jspecify.annotations.NullMarked;
