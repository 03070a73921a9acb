/**
 * The program that makes the bundled conversation again: what is said, when, and the files. It stands among the tests so that drawing, speech and
 * encoding never ship; {@code voice} makes the sound, {@code draw} the people and their room, {@code film} joins them.
 */
@NullMarked
package org.turnwise.samples.make;

import org.jspecify.annotations.NullMarked;
