package org.turnwise.features.audio.benchmark.emotion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * Support vector machines, each class against each other one, hinge loss, the most votes win: libsvm, as scikit-learn's
 * SVC runs it (of classes with as many votes the first one).
 *
 * @param cost of an error, C
 */
record OneAgainstOne(Kernel kernel, double cost) implements Classifier {
    private static final double TOLERANCE = 1e-3;
    private static final int CACHE_MEGABYTES = 200;

    /** What rows are compared by. */
    enum Kernel {
        LINEAR,
        /** Gaussian, with the reciprocal of number and variance of all values: scikit-learn's "scale". */
        RADIAL;

        double of(double[] a, double[] b, double gamma) {
            double product = 0;
            double distance = 0;
            for (int i = 0; i < a.length; i++) {
                product += a[i] * b[i];
                distance += (a[i] - b[i]) * (a[i] - b[i]);
            }
            return this == LINEAR ? product : Math.exp(-gamma * distance);
        }
    }

    @Override
    public String name() {
        return (kernel == Kernel.LINEAR ? "linear" : "RBF") + ", one against one, C " + cost;
    }

    @Override
    public int[] predict(double[][] train, int[] labels, double[][] test) {
        svm.svm_set_print_string_function(line -> {});
        // libsvm numbers classes as they come: sorted, so that the first of equals is the same whatever the order of
        // rows.
        int[] order = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> labels[i]))
                .mapToInt(i -> i)
                .toArray();
        double[][] rows = Arrays.stream(order).mapToObj(i -> train[i]).toArray(double[][]::new);
        double gamma = 1 / (rows[0].length * variance(rows));
        svm_problem problem = new svm_problem();
        problem.l = rows.length;
        problem.y = Arrays.stream(order).mapToDouble(i -> labels[i]).toArray();
        problem.x = IntStream.range(0, rows.length)
                .mapToObj(i -> nodes(i + 1, rows[i], rows, gamma))
                .toArray(svm_node[][]::new);
        svm_model model = svm.svm_train(problem, parameter());
        return Arrays.stream(test)
                .mapToInt(row -> (int) svm.svm_predict(model, nodes(0, row, rows, gamma)))
                .toArray();
    }

    private svm_parameter parameter() {
        svm_parameter parameter = new svm_parameter();
        parameter.svm_type = svm_parameter.C_SVC;
        parameter.kernel_type = svm_parameter.PRECOMPUTED;
        parameter.C = cost;
        parameter.eps = TOLERANCE;
        parameter.cache_size = CACHE_MEGABYTES;
        parameter.shrinking = 1;
        return parameter;
    }

    private static double variance(double[][] rows) {
        double mean =
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).average().orElseThrow();
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
    }

    /** What libsvm takes for a row where kernels are computed beforehand: the row's number, then its kernel with each. */
    private svm_node[] nodes(int number, double[] row, double[][] train, double gamma) {
        svm_node[] nodes = new svm_node[train.length + 1];
        nodes[0] = node(0, number);
        for (int i = 0; i < train.length; i++) {
            nodes[i + 1] = node(i + 1, kernel.of(row, train[i], gamma));
        }
        return nodes;
    }

    private static svm_node node(int index, double value) {
        svm_node node = new svm_node();
        node.index = index;
        node.value = value;
        return node;
    }
}
