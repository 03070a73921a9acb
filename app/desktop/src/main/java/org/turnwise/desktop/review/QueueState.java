package org.turnwise.desktop.review;

/** In which order the turns stand, and why in that. */
public sealed interface QueueState {
    /** In order of time, as it is wished. */
    record InOrder() implements QueueState {}

    /** In order of time, because a queue would tell the model's opinion, which is hidden. */
    record Hidden() implements QueueState {}

    /** In order of time, because what the model says is still being read. */
    record Reading() implements QueueState {}

    /** In order of time, because no model has said anything yet. */
    record NotAnalysed() implements QueueState {}

    /** The queue is being made; the order is still the one before. */
    record Ranking() implements QueueState {}

    /**
     * What is most worth a look first.
     *
     * @param turns how many are in the queue, those already looked at included
     */
    record Queued(int turns) implements QueueState {}
}
