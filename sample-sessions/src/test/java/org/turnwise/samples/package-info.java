/** What the bundled conversation promises to those who use it: files that arrive whole, faces that are found, mouths that follow the sound. */
@NullMarked
package org.turnwise.samples;

import org.jspecify.annotations.NullMarked;
