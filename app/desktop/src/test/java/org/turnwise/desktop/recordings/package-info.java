@NullMarked
package org.turnwise.desktop.recordings;

import org.jspecify.annotations.NullMarked;
