package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far distributions over labels lie apart. */
final class Divergence {
    private Divergence() {}

    /**
     * Jensen-Shannon divergence with equal weights (Lin 1991): the entropy of the mean less the mean entropy, as a share
     * of its largest value, the logarithm of how many there are (or of how many labels, where those are fewer). 0 for
     * equal distributions, 1 for distributions that have no label in common.
     */
    static double jensenShannon(List<Map<String, Double>> distributions) {
        Set<String> labels = new HashSet<>();
        distributions.forEach(d -> labels.addAll(d.keySet()));
        double bound = Math.log(Math.min(distributions.size(), labels.size()));
        if (!(bound > 0)) {
            return 0;
        }
        List<Double> mean = new ArrayList<>();
        double meanEntropy = 0;
        for (String label : labels) {
            double sum = 0;
            for (Map<String, Double> distribution : distributions) {
                double p = distribution.getOrDefault(label, 0.0);
                sum += p;
                meanEntropy += surprise(p) / distributions.size();
            }
            mean.add(sum / distributions.size());
        }
        double entropy = mean.stream().mapToDouble(Divergence::surprise).sum();
        return Math.min(1, Math.max(0, (entropy - meanEntropy) / bound));
    }

    private static double surprise(double p) {
        return p > 0 ? -p * Math.log(p) : 0;
    }
}
