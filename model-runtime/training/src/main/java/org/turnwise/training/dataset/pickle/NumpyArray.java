package org.turnwise.training.dataset.pickle;

import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A NumPy array of numbers, read with {@code double} or {@code long} elements whatever it is kept in. Elements are counted in C
 * order (last index fastest), also where the file holds them in Fortran order. Immutable once the pickle is read.
 */
public final class NumpyArray {
    private NumpyType type = new NumpyType("i1", ByteOrder.LITTLE_ENDIAN);
    private int[] shape = {0};
    private boolean fortran;
    private byte[] values = {};

    NumpyArray() {}

    /** Gives it its content; the caller has checked that the values are as many as the shape says. */
    void fill(NumpyType itsType, int[] itsShape, boolean isFortran, byte[] itsValues) {
        type = itsType;
        shape = itsShape;
        fortran = isFortran;
        values = itsValues;
    }

    /** Rows, columns and so on; empty for an array of one number without dimensions. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of dimensions. */
    public int dimensions() {
        return shape.length;
    }

    /** Number of elements. */
    public int size() {
        return values.length / type.bytes();
    }

    /** Whether the elements are whole numbers or truth values, so that {@link #whole} gives them exactly. */
    public boolean isWhole() {
        return !type.isReal();
    }

    /** The element at a place counted in C order. */
    public double real(int index) {
        return type.real(values, offset(index));
    }

    /**
     * The element at a place counted in C order.
     *
     * @throws IllegalStateException where elements are not whole numbers
     */
    public long whole(int index) {
        return type.whole(values, offset(index));
    }

    /** One element as the pickle's own number: Long, Double or Boolean. */
    public Object scalar(int index) {
        return type.scalar(values, offset(index));
    }

    private int offset(int index) {
        if (!fortran || shape.length < 2) {
            return index * type.bytes();
        }
        int rest = index;
        int[] place = new int[shape.length];
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        int element = 0;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            element = element * shape[axis] + place[axis];
        }
        return element * type.bytes();
    }

    @Override
    public String toString() {
        return "array of " + type + ", shape " + Arrays.toString(shape);
    }
}
