/**
 * The recorded conversations that ship with Turnwise. They are resources of this module; a player or a reader wants files, so they are copied into
 * a folder the user can write. Nothing heavy is needed for that, and nothing heavy is on this module's class path.
 */
@NullMarked
package org.turnwise.samples;

import org.jspecify.annotations.NullMarked;
