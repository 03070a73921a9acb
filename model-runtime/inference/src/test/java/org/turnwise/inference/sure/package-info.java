@NullMarked
package org.turnwise.inference.sure;

import org.jspecify.annotations.NullMarked;
