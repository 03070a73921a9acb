/** A package with texts of its own, for the tests of texts. */
@NullMarked
package org.turnwise.desktop.wording.example;

import org.jspecify.annotations.NullMarked;
