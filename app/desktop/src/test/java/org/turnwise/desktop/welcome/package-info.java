@NullMarked
package org.turnwise.desktop.welcome;

import org.jspecify.annotations.NullMarked;
