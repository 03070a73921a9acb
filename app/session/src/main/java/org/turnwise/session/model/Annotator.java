package org.turnwise.session.model;

/** A human who labels turns. */
public record Annotator(String id, String name) {
    private static final String TRAINING = ".training";

    /**
     * The same human while training on turns whose labels are known: an annotator of his or her own, so that what was
     * given for practice never passes for a label of the data.
     */
    public Annotator inTraining() {
        return training() ? this : new Annotator(id + TRAINING, name + " (training)");
    }

    /** Whether this is a human in training. */
    public boolean training() {
        return training(id);
    }

    /** Whether the annotator of this id is a human in training. */
    public static boolean training(String id) {
        return id.endsWith(TRAINING);
    }
}
