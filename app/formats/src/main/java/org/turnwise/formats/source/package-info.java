/**
 * What the readers share: getting at a file's text whatever its encoding, times as people write them, tables with
 * delimiters, and the checks every transcript goes through. So that each format's package holds only what is its own.
 */
@NullMarked
package org.turnwise.formats.source;

import org.jspecify.annotations.NullMarked;
