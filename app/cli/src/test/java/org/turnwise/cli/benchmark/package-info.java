@NullMarked
package org.turnwise.cli.benchmark;

import org.jspecify.annotations.NullMarked;
