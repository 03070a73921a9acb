package org.turnwise.features.audio.benchmark.emotion;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;

/**
 * Linear support vector machines, each class against all others, squared hinge loss, a bias that is penalised as any
 * weight: liblinear, as scikit-learn's LinearSVC runs it.
 *
 * @param cost of an error, C
 */
record OneAgainstRest(double cost) implements Classifier {
    private static final double TOLERANCE = 1e-4;
    private static final int MOST_ITERATIONS = 1000;

    @Override
    public String name() {
        return "linear, one against the rest, C " + cost;
    }

    @Override
    public int[] predict(double[][] train, int[] labels, double[][] test) {
        Linear.disableDebugOutput();
        Problem problem = new Problem();
        problem.l = train.length;
        problem.n = train[0].length + 1;
        problem.bias = 1;
        problem.y = Arrays.stream(labels).asDoubleStream().toArray();
        problem.x = Arrays.stream(train).map(OneAgainstRest::nodes).toArray(Feature[][]::new);
        Model model = Linear.train(
                problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, TOLERANCE, MOST_ITERATIONS, 0.1));
        return Arrays.stream(test)
                .mapToInt(row -> (int) Linear.predict(model, nodes(row)))
                .toArray();
    }

    private static Feature[] nodes(double[] row) {
        Feature[] nodes = new Feature[row.length + 1];
        for (int i = 0; i < row.length; i++) {
            nodes[i] = new FeatureNode(i + 1, row[i]);
        }
        nodes[row.length] = new FeatureNode(row.length + 1, 1);
        return nodes;
    }
}
