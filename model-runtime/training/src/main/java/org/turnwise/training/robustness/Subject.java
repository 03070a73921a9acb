package org.turnwise.training.robustness;

import java.util.List;
import org.turnwise.training.dataset.Dialogue;

/** What is tested: a trained network or a finished pack. */
@FunctionalInterface
public interface Subject {
    /** What it says of every dialogue, without sampling. */
    List<Response> ask(List<Dialogue> dialogues);
}
