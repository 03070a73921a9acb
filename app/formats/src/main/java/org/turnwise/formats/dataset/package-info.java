/**
 * What the writers share: which turns an export holds, whose label a turn has in it, and which run's predictions stand
 * beside it.
 */
@NullMarked
package org.turnwise.formats.dataset;

import org.jspecify.annotations.NullMarked;
