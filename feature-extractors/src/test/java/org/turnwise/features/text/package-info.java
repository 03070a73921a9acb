@NullMarked
package org.turnwise.features.text;

import org.jspecify.annotations.NullMarked;
