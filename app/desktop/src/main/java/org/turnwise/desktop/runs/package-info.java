/**
 * Which model packs there are and which analysis runs a session holds: what is chosen of them, and two runs beside each
 * other. Knows neither table nor inspector.
 */
@NullMarked
package org.turnwise.desktop.runs;

import org.jspecify.annotations.NullMarked;
