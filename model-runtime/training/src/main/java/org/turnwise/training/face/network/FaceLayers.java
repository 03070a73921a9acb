package org.turnwise.training.face.network;

/**
 * The steps a face encoder is made of. A picture is {@code [N, C, H, W]}; parameters are given by their names in the layout.
 *
 * @param <T> a value: a libtorch tensor, or the name of a graph's value
 */
public interface FaceLayers<T> {
    /** Raw gray values to mean 0 and, for all but flat pictures, deviation 1, every picture by itself. */
    T standardise(T raw);

    /** A convolution without bias, zeros around the picture so that a stride of 1 keeps its size. */
    T convolve(T picture, String kernels, int size, int stride);

    /** Batch normalisation, then the positive part. */
    T normaliseAndRectify(T picture, Norm norm);

    /** Channels of both, one after the other. */
    T concatenate(T left, T right);

    /** Means of two by two places; an odd last row or column is left out. */
    T halve(T picture);

    /** Mean over all places: {@code [N, C]}. */
    T average(T picture);

    /** {@code features * weights + bias} for rows of features. */
    T affine(T features, String weights, String bias);
}
