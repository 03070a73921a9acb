/** Tests of templates. */
@NullMarked
package org.turnwise.desktop.templates;

import org.jspecify.annotations.NullMarked;
