/** Tables of measured numbers that lie beside a dataset: a row per turn, joined to the other files by the turn's id. */
@NullMarked
package org.turnwise.formats.features;

import org.jspecify.annotations.NullMarked;
