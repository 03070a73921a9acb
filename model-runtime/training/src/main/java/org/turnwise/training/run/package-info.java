/** Whole commands: a configuration file to a model pack, and a model pack to its figures on a dataset. The command line only calls these. */
@NullMarked
package org.turnwise.training.run;

import org.jspecify.annotations.NullMarked;
