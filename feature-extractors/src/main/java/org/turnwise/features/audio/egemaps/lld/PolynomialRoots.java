package org.turnwise.features.audio.egemaps.lld;

/**
 * All roots of a real polynomial of small degree: the eigenvalues of its companion matrix by Francis' implicitly
 * double-shifted QR steps (Golub and Van Loan, Matrix Computations, 7.5). Double precision; allocates nothing once made.
 */
final class PolynomialRoots {
    private static final int STEPS_PER_ROOT = 60;
    private static final int STEPS_BEFORE_OTHER_SHIFT = 10;
    private static final double NEGLIGIBLE = 0x1p-52;

    private final double[][] a;
    private final double[] re;
    private final double[] im;
    /** The reflection last made: weights of its three rows, then of what they are multiplied with. */
    private double w0;

    private double w1;
    private double w2;
    private double v1;
    private double v2;
    private int found;

    PolynomialRoots(int degree) {
        a = new double[degree][degree];
        re = new double[degree];
        im = new double[degree];
    }

    /**
     * Solves {@code z^n = c[0] z^(n-1) + ... + c[n-1]}, n the number of coefficients.
     *
     * @param c finite; at most as many as the degree this was made for
     * @return how many roots were found; roots at 0 that can be seen as trailing zeros of {@code c} are left out
     */
    int solve(float[] c) {
        int size = c.length;
        while (size > 0 && c[size - 1] == 0) {
            size--;
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                a[row][column] = row == column + 1 ? 1.0 : 0.0;
            }
        }
        for (int column = 0; column < size; column++) {
            a[0][column] = c[column];
        }
        found = 0;
        findEigenvalues(size);
        return found;
    }

    /** Real part of a root found. */
    double re(int root) {
        return re[root];
    }

    /** Imaginary part of a root found. */
    double im(int root) {
        return im[root];
    }

    private void findEigenvalues(int size) {
        int high = size - 1;
        int steps = 0;
        while (high >= 0) {
            int low = startOfBlock(high);
            if (low == high) {
                add(a[high][high], 0);
                high--;
                steps = 0;
            } else if (low == high - 1) {
                addPair(high);
                high -= 2;
                steps = 0;
            } else if (steps++ < STEPS_PER_ROOT) {
                step(low, high, steps % STEPS_BEFORE_OTHER_SHIFT == 0);
            } else {
                a[high][high - 1] = 0;
            }
        }
    }

    private int startOfBlock(int high) {
        for (int row = high; row > 0; row--) {
            double around = Math.abs(a[row][row]) + Math.abs(a[row - 1][row - 1]);
            if (Math.abs(a[row][row - 1]) <= NEGLIGIBLE * (around == 0 ? 1.0 : around)) {
                return row;
            }
        }
        return 0;
    }

    private void add(double real, double imaginary) {
        re[found] = real;
        im[found] = imaginary;
        found++;
    }

    /** The two eigenvalues of the 2 x 2 block that ends at a row. */
    private void addPair(int high) {
        double half = (a[high - 1][high - 1] - a[high][high]) / 2;
        double product = a[high - 1][high] * a[high][high - 1];
        double square = half * half + product;
        if (square < 0) {
            double middle = a[high][high] + half;
            double imaginary = Math.sqrt(-square);
            add(middle, imaginary);
            add(middle, -imaginary);
        } else {
            double away = half + Math.copySign(Math.sqrt(square), half);
            add(a[high][high] + away, 0);
            add(away == 0 ? a[high][high] : a[high][high] - product / away, 0);
        }
    }

    private void step(int low, int high, boolean otherShift) {
        double sum = a[high - 1][high - 1] + a[high][high];
        double product = a[high - 1][high - 1] * a[high][high] - a[high - 1][high] * a[high][high - 1];
        if (otherShift) {
            double size = Math.abs(a[high][high - 1]) + Math.abs(a[high - 1][high - 2]);
            sum = 1.5 * size;
            product = size * size;
        }
        double below = a[low + 1][low];
        double x = a[low][low] * (a[low][low] - sum) + a[low][low + 1] * below + product;
        double y = below * (a[low][low] + a[low + 1][low + 1] - sum);
        double z = below * a[low + 2][low + 1];
        for (int k = low; k < high - 1; k++) {
            if (reflection(x, y, z)) {
                reflectRows(k, Math.max(low, k - 1), high);
                reflectColumns(k, low, Math.min(k + 3, high));
            }
            if (k > low) {
                a[k + 1][k - 1] = 0;
                a[k + 2][k - 1] = 0;
            }
            x = a[k + 1][k];
            y = a[k + 2][k];
            z = k + 3 <= high ? a[k + 3][k] : 0;
        }
        if (reflection(x, y, 0)) {
            reflectLastRows(high - 1, Math.max(low, high - 2), high);
            reflectLastColumns(high - 1, low, high);
        }
        a[high][high - 2] = 0;
    }

    /** Prepares the reflection that takes (x, y, z) to a multiple of (1, 0, 0); false where none is needed. */
    private boolean reflection(double x, double y, double z) {
        double scale = Math.abs(x) + Math.abs(y) + Math.abs(z);
        if (scale == 0) {
            return false;
        }
        double p = x / scale;
        double q = y / scale;
        double r = z / scale;
        double norm = Math.copySign(Math.sqrt(p * p + q * q + r * r), p);
        double first = p + norm;
        v1 = q / first;
        v2 = r / first;
        w0 = first / norm;
        w1 = q / norm;
        w2 = r / norm;
        return true;
    }

    private void reflectRows(int k, int from, int to) {
        double[] r0 = a[k];
        double[] r1 = a[k + 1];
        double[] r2 = a[k + 2];
        double b1 = v1;
        double b2 = v2;
        double c0 = w0;
        double c1 = w1;
        double c2 = w2;
        for (int j = from; j <= to; j++) {
            double t = r0[j] + b1 * r1[j] + b2 * r2[j];
            r0[j] -= t * c0;
            r1[j] -= t * c1;
            r2[j] -= t * c2;
        }
    }

    private void reflectColumns(int k, int from, int to) {
        double b1 = v1;
        double b2 = v2;
        double c0 = w0;
        double c1 = w1;
        double c2 = w2;
        for (int i = from; i <= to; i++) {
            double[] row = a[i];
            double t = c0 * row[k] + c1 * row[k + 1] + c2 * row[k + 2];
            row[k] -= t;
            row[k + 1] -= t * b1;
            row[k + 2] -= t * b2;
        }
    }

    private void reflectLastRows(int k, int from, int to) {
        for (int j = from; j <= to; j++) {
            double t = a[k][j] + v1 * a[k + 1][j];
            a[k][j] -= t * w0;
            a[k + 1][j] -= t * w1;
        }
    }

    private void reflectLastColumns(int k, int from, int to) {
        for (int i = from; i <= to; i++) {
            double t = w0 * a[i][k] + w1 * a[i][k + 1];
            a[i][k] -= t;
            a[i][k + 1] -= t * v1;
        }
    }
}
