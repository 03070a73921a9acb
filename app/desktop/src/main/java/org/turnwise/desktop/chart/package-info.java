/**
 * Charts as pictures: what is drawn on the screen can be drawn into a PNG or SVG file by the same code. It exists so
 * that every chart offers the same three things on a right click, and no chart knows file formats.
 */
@NullMarked
package org.turnwise.desktop.chart;

import org.jspecify.annotations.NullMarked;
