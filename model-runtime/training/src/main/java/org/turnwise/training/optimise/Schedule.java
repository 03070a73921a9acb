package org.turnwise.training.optimise;

/** The learning rate over a run: a linear rise, then half a cosine down to a share of the highest rate. */
final class Schedule {
    private final TrainingSettings settings;
    private final long steps;

    Schedule(TrainingSettings settings, long steps) {
        this.settings = settings;
        this.steps = steps;
    }

    /** The rate of a step counted from 0. */
    double rate(long step) {
        double rise = Math.max(1, settings.warmup() * steps);
        if (step < rise) {
            return settings.learningRate() * (step + 1) / rise;
        }
        double way = Math.min(1, (step - rise) / Math.max(1, steps - rise));
        double share = settings.finalRate() + (1 - settings.finalRate()) * (1 + Math.cos(Math.PI * way)) / 2;
        return settings.learningRate() * share;
    }
}
