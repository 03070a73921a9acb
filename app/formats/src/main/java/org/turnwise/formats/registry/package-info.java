/**
 * Where the formats come together: which reader a file belongs to, which writers there are, and an export with its
 * data card beside it. The only package of this module that knows the formats by name.
 */
@NullMarked
package org.turnwise.formats.registry;

import org.jspecify.annotations.NullMarked;
