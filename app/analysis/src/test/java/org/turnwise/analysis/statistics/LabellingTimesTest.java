package org.turnwise.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.statistics.LabellingTimes.Break;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.TurnId;

class LabellingTimesTest {
    @Test
    void quartiles_are_those_of_r_and_numpy() {
        // quantile(c(1, 2, 3, 4)) in R: 1.75, 2.5, 3.25
        Spread s = Spread.of(List.of(4L, 1L, 3L, 2L)).orElseThrow();
        assertEquals(new Spread(4, 1.75, 2.5, 3.25, 2.5), s);
        assertEquals(new Spread(1, 7, 7, 7, 7), Spread.of(List.of(7L)).orElseThrow());
        assertTrue(Spread.of(List.of()).isEmpty());
    }

    @Test
    void breaks_are_named_and_left_out_and_so_are_labels_without_a_time() {
        LabellingTimes t = new Conversation()
                .turn("A", 0, 1000)
                .label("me", "joy", 2000, Method.CHOSEN)
                .turn("A", 1000, 2000)
                .label("me", "joy", 4000, Method.ACCEPTED_PREDICTION)
                .turn("A", 2000, 3000)
                .label("me", "fear", 120_000, Method.CHOSEN)
                .turn("A", 3000, 4000)
                .label("me", "fear", 120_001, Method.CHOSEN)
                .turn("A", 4000, 5000)
                .label("me", "joy", 900_000, Method.CHOSEN)
                .turn("A", 5000, 6000)
                .label("me", "joy", 0, Method.IMPORTED)
                .turn("A", 6000, 7000)
                .label("me", "joy", 5000, Method.BULK_ACCEPTED)
                .turn("A", 7000, 8000)
                .label("you", "joy", 9000, Method.CHOSEN)
                .statistics()
                .times();
        assertEquals(3, t.all().orElseThrow().count());
        assertEquals(42_000, t.all().orElseThrow().meanMillis(), 1e-9);
        assertEquals(4000, t.all().orElseThrow().medianMillis(), 1e-9);
        assertEquals(new Spread(2, 2500, 3000, 3500, 3000), t.byLabel().get("joy"));
        assertEquals(
                List.of(new Break(new TurnId(5), 4000, 900_000), new Break(new TurnId(4), 3000, 120_001)), t.breaks());
        assertEquals(2, t.unknown());
    }

    @Test
    void the_course_goes_in_the_order_of_labelling() {
        Conversation talk = new Conversation();
        // The later turn is labelled first: 7 turns from the end of the recording to its start.
        for (int i = 0; i < 7; i++) {
            talk.turn("A", 10_000 - 1000 * i, 10_500 - 1000 * i).label("me", "joy", 1000 * (i + 1), Method.CHOSEN);
        }
        LabellingTimes t = talk.statistics().times();
        assertEquals(2, t.course().size());
        assertEquals(
                new LabellingTimes.Step(1, 5, new Spread(5, 2000, 3000, 4000, 3000)),
                t.course().get(0));
        assertEquals(
                new LabellingTimes.Step(6, 7, new Spread(2, 6250, 6500, 6750, 6500)),
                t.course().get(1));
    }
}
