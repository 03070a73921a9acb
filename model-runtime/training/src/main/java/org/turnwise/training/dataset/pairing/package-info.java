/**
 * Joins what no public dataset has together: conversations of which only the words are known, acted voices, and faces. They meet at the
 * emotion they were labelled with (weak pairing), so what is learnt of how the three go together is as weak as that.
 */
@NullMarked
package org.turnwise.training.dataset.pairing;

import org.jspecify.annotations.NullMarked;
