package org.turnwise.desktop;

import java.util.List;
import org.turnwise.session.model.Label;

/** Labels for pictures: a third of the turns, in turn with every label of the scheme. */
final class FirstLabels {
    private FirstLabels() {}

    static void give(SessionScreen screen) {
        List<Label> labels = screen.session().scheme().labels();
        for (int i = 0; i < screen.session().rows().size() / 3; i++) {
            screen.session().select(screen.session().rows().get(i).id());
            screen.labelling().label(labels.get(i % labels.size()).id());
        }
    }
}
