package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class HiddenTimesTest {
    /** Two that overlap, a gap, one alone, a gap, one that spans another. */
    private static final List<Turn> TURNS =
            List.of(turn(1, 10, 30), turn(2, 20, 40), turn(3, 50, 60), turn(4, 70, 100), turn(5, 75, 80));

    private static Turn turn(long id, long start, long end) {
        return new Turn(new TurnId(id), new TimeSpan(start, end), "a", "");
    }

    @Test
    void a_gap_is_hidden_with_the_turn_before_it_or_after_it() {
        assertEquals(List.of(), hidden());
        assertEquals(List.of(0L, 5L, 10L, 15L, 20L, 25L), hidden(1));
        assertEquals(List.of(20L, 25L, 30L, 35L, 40L, 45L), hidden(2));
        assertEquals(List.of(40L, 45L, 50L, 55L, 60L, 65L), hidden(3));
        assertEquals(List.of(60L, 65L, 70L, 75L, 80L, 85L, 90L, 95L, 100L, 105L), hidden(4));
        assertEquals(List.of(75L), hidden(5), "the turn that spans it is the last one");
        assertEquals(LongStream.rangeClosed(0, 21).map(m -> m * 5).boxed().toList(), hidden(1, 2, 3, 4));
    }

    private static List<Long> hidden(long... ids) {
        Set<Long> hides = Set.copyOf(LongStream.of(ids).boxed().toList());
        HiddenTimes times = HiddenTimes.of(TURNS, turn -> hides.contains(turn.value()));
        for (long from = 0; from <= 105; from++) {
            assertEquals(
                    LongStream.rangeClosed(from, 110)
                            .filter(times::contains)
                            .findFirst()
                            .orElse(Long.MAX_VALUE),
                    times.from(from),
                    "from " + from);
        }
        return LongStream.rangeClosed(0, 21)
                .map(m -> m * 5)
                .filter(times::contains)
                .boxed()
                .toList();
    }
}
