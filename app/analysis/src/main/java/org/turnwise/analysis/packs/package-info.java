/** Model packs on their way in and out: checked before they are used, put among the user's whole or not at all. */
@NullMarked
package org.turnwise.analysis.packs;

import org.jspecify.annotations.NullMarked;
