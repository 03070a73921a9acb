package org.turnwise.desktop.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.session.model.Session;

/**
 * In which order the speakers' lanes lie among themselves: as the annotator put them, those who came later beneath, in the
 * order in which they first speak. Needs no toolkit; confined to the FX thread.
 */
public final class SpeakerLanes {
    private final ReadOnlyObjectWrapper<List<String>> order = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Carried>> carried = new SimpleObjectProperty<>(Optional.empty());

    /**
     * A speaker's lane that is being dragged to another place.
     *
     * @param above whose lane it would come to lie above; empty for the lowest place
     */
    record Carried(String speaker, Optional<String> above) {}

    /** Ids of speakers from top to bottom; empty as long as none was moved. */
    public ReadOnlyObjectProperty<List<String>> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** @param speakers ids; those whom the session does not have are passed by */
    public void arrange(List<String> speakers) {
        if (!speakers.equals(order.get())) {
            order.set(List.copyOf(speakers));
        }
    }

    /** The lanes of a session's speakers; of one without any, a lane for the first. */
    LaneLayout layoutOf(Session session) {
        var named = session.speakers().keySet().stream()
                .sorted(Comparator.comparing(session::speakerName))
                .toList();
        boolean nobody = named.isEmpty() && session.turns().isEmpty();
        return LaneLayout.of(session.turns().all(), nobody ? List.of(TimelineModel.FIRST_SPEAKER) : named)
                .ordered(order.get());
    }

    /** Puts the speaker's lane so many places lower, higher where less than none; at the ends it stays. */
    void move(LaneLayout now, String speaker, int by) {
        List<String> all = speakers(now);
        int from = all.indexOf(speaker);
        if (from >= 0) {
            int to = Math.max(0, Math.min(all.size() - 1, from + by));
            all.remove(from);
            all.add(to, speaker);
            settle(now, all);
        }
    }

    ObjectProperty<Optional<Carried>> carriedProperty() {
        return carried;
    }

    boolean carries() {
        return carried.get().isPresent();
    }

    /** Puts the speaker's lane where it is carried. */
    void drop(LaneLayout now) {
        Optional<Carried> dropped = carried.get();
        carried.set(Optional.empty());
        dropped.filter(c -> !c.above().equals(Optional.of(c.speaker()))).ifPresent(c -> {
            List<String> all = speakers(now);
            all.remove(c.speaker());
            all.add(c.above().map(all::indexOf).filter(i -> i >= 0).orElse(all.size()), c.speaker());
            settle(now, all);
        });
    }

    /** Who lies where already is nobody's arrangement. */
    private void settle(LaneLayout now, List<String> wanted) {
        if (!wanted.equals(speakers(now))) {
            arrange(wanted);
        }
    }

    private static List<String> speakers(LaneLayout layout) {
        return new ArrayList<>(layout.lanes().stream().map(Lane::speaker).toList());
    }
}
