/**
 * Tables in the form of the MELD dataset: what MELD publishes, and what Turnwise exports with MELD's columns first so
 * that scripts written for MELD read it.
 */
@NullMarked
package org.turnwise.formats.meld;

import org.jspecify.annotations.NullMarked;
