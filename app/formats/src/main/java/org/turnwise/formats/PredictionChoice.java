package org.turnwise.formats;

/** Which of the model's predictions go into an export. */
public sealed interface PredictionChoice {
    /** None at all. */
    record None() implements PredictionChoice {}

    /** The newest run of the exported scheme. */
    record LatestRun() implements PredictionChoice {}

    /** The run with this id. */
    record OfRun(String run) implements PredictionChoice {}

    /** Every run; formats with room for one prediction per turn take the newest run of the exported scheme. */
    record AllRuns() implements PredictionChoice {}
}
