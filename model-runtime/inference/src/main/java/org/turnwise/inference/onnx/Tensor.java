package org.turnwise.inference.onnx;

import java.util.Arrays;

/**
 * A dense array in row-major order with its shape. The arrays are not copied: whoever makes a tensor leaves its values
 * alone afterwards.
 */
public sealed interface Tensor {
    /** Length of each axis; an empty shape is a scalar. */
    long[] shape();

    /** Number of values. */
    int size();

    /** float32. */
    record Floats(float[] values, long... shape) implements Tensor {
        public Floats {
            check(values.length, shape);
        }

        @Override
        public int size() {
            return values.length;
        }

        /** The rows of a matrix, copied. */
        public float[][] rows() {
            if (shape.length != 2) {
                throw new IllegalStateException("not a matrix: " + Arrays.toString(shape));
            }
            int width = (int) shape[1];
            float[][] rows = new float[(int) shape[0]][];
            for (int r = 0; r < rows.length; r++) {
                rows[r] = Arrays.copyOfRange(values, r * width, (r + 1) * width);
            }
            return rows;
        }

        /** A matrix from rows of equal width; {@code width} is needed where there are no rows. */
        public static Floats ofRows(float[][] rows, int width) {
            float[] flat = new float[Math.multiplyExact(rows.length, width)];
            for (int r = 0; r < rows.length; r++) {
                if (rows[r].length != width) {
                    throw new IllegalArgumentException("row " + r + " has " + rows[r].length + " values, not " + width);
                }
                System.arraycopy(rows[r], 0, flat, r * width, width);
            }
            return new Floats(flat, rows.length, width);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Floats f && Arrays.equals(values, f.values) && Arrays.equals(shape, f.shape);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(values) + Arrays.hashCode(shape);
        }

        @Override
        public String toString() {
            return "float32" + Arrays.toString(shape);
        }
    }

    /** int64. */
    record Longs(long[] values, long... shape) implements Tensor {
        public Longs {
            check(values.length, shape);
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Longs l && Arrays.equals(values, l.values) && Arrays.equals(shape, l.shape);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(values) + Arrays.hashCode(shape);
        }

        @Override
        public String toString() {
            return "int64" + Arrays.toString(shape);
        }
    }

    private static void check(int count, long[] shape) {
        long wanted = 1;
        for (long axis : shape) {
            wanted = Math.multiplyExact(wanted, axis);
        }
        if (wanted != count) {
            throw new IllegalArgumentException(count + " values do not fill a tensor " + Arrays.toString(shape));
        }
    }
}
