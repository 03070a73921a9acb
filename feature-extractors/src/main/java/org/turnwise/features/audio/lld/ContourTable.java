package org.turnwise.features.audio.lld;

import java.util.ArrayList;
import java.util.List;

/** Contours that grow row by row, of any length, without copying what is there. For one thread at a time. */
public final class ContourTable {
    private static final int BLOCK_ROWS = 1024;

    private final int columns;
    private final List<float[]> blocks = new ArrayList<>();
    private int rows;

    public ContourTable(int columns) {
        this.columns = columns;
    }

    /** Adds a row of as many values as there are columns. */
    public void add(float[] row) {
        int at = rows % BLOCK_ROWS;
        if (at == 0) {
            blocks.add(new float[columns * BLOCK_ROWS]);
        }
        float[] block = blocks.get(blocks.size() - 1);
        for (int c = 0; c < columns; c++) {
            block[c * BLOCK_ROWS + at] = row[c];
        }
        rows++;
    }

    /** Rows so far. */
    public int rows() {
        return rows;
    }

    /** One value. */
    public float value(int column, int row) {
        return blocks.get(row / BLOCK_ROWS)[column * BLOCK_ROWS + row % BLOCK_ROWS];
    }

    /** Copies a column into the beginning of {@code out}. */
    public void copy(int column, float[] out) {
        for (int b = 0, from = 0; from < rows; b++, from += BLOCK_ROWS) {
            int count = Math.min(BLOCK_ROWS, rows - from);
            System.arraycopy(blocks.get(b), column * BLOCK_ROWS, out, from, count);
        }
    }
}
