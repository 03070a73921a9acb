package org.turnwise.desktop.timeline.geometry;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Made-up turns for tests. */
final class Sessions {
    private Sessions() {}

    static Turn turn(long id, long start, long end, String speaker) {
        return new Turn(new TurnId(id), new TimeSpan(start, end), speaker, "turn " + id);
    }

    /** A turn every two seconds, A and B in turn. */
    static List<Turn> dialogue(int turns) {
        List<Turn> all = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            all.add(turn(i + 1, i * 2000L, i * 2000L + 1800, i % 2 == 0 ? "A" : "B"));
        }
        return all;
    }
}
