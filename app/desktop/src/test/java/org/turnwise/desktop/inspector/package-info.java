@NullMarked
package org.turnwise.desktop.inspector;

import org.jspecify.annotations.NullMarked;
