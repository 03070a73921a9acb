package org.turnwise.training.dataset.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The cells of a table as texts, line by line. */
interface Cells extends Closeable {
    /** Names of the columns, in the order of the cells. */
    List<String> columns();

    /** The next line, as many cells as columns, "" for an empty one; empty at the end. */
    Optional<List<String>> next() throws IOException;

    /** Where the last line stands: "line 3" or "row 2". */
    String place();
}
