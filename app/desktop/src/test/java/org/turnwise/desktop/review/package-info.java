@NullMarked
package org.turnwise.desktop.review;

import org.jspecify.annotations.NullMarked;
