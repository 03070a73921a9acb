@NullMarked
package org.turnwise.analysis.packs;

import org.jspecify.annotations.NullMarked;
