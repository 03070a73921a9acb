package org.turnwise.training.dataset;

/** Which of the four RoBERTa embeddings of an utterance stand for its text. */
public enum RobertaText {
    /** The first, videoText, alone. */
    FIRST,
    /** The mean of all four. */
    MEAN
}
