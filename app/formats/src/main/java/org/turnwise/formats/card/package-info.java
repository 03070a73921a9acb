/**
 * The data card: the README.md beside an export that tells whoever gets the dataset what is in it, where it came from
 * and how its numbers are meant.
 */
@NullMarked
package org.turnwise.formats.card;

import org.jspecify.annotations.NullMarked;
