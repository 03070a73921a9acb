package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class CurrentTurnTest {
    private static final List<TurnRow> ROWS =
            List.of(row(1, 0, 10_000), row(2, 2_000, 4_000), row(3, 3_000, 3_500), row(4, 12_000, 13_000));

    private static TurnRow row(int id, long start, long end) {
        Turn turn = new Turn(new TurnId(id), new TimeSpan(start, end), "A", "");
        return new TurnRow(id, turn, "Ada", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<Integer> at(long millis, long selected) {
        return CurrentTurn.at(ROWS, millis, Optional.of(new TurnId(selected))).map(TurnRow::number);
    }

    @Test
    void between_turns_there_is_none() {
        assertEquals(Optional.empty(), at(11_000, 9));
        assertEquals(Optional.empty(), at(13_000, 9));
    }

    @Test
    void of_turns_at_once_it_is_the_one_that_began_last() {
        assertEquals(Optional.of(1), at(1_000, 9));
        assertEquals(Optional.of(3), at(3_200, 9));
        assertEquals(Optional.of(2), at(3_700, 9));
        assertEquals(Optional.of(1), at(9_000, 9));
    }

    @Test
    void but_the_selected_one_where_it_is_spoken_then() {
        assertEquals(Optional.of(2), at(3_200, 2));
        assertEquals(Optional.of(4), at(12_500, 2));
    }
}
