/** Datasets that are a table with one line per turn, its label and its features, from CSV or Parquet: cells first, then checked turns. */
@NullMarked
package org.turnwise.training.dataset.table;

import org.jspecify.annotations.NullMarked;
