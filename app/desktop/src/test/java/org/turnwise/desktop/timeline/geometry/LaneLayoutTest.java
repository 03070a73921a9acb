package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.turnwise.desktop.timeline.geometry.Sessions.turn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

class LaneLayoutTest {
    @Test
    void each_speaker_has_a_lane_in_order_of_speaking_and_silent_ones_come_last() {
        LaneLayout layout = LaneLayout.of(
                List.of(turn(1, 0, 10, "B"), turn(2, 5, 20, "A"), turn(3, 20, 30, "B")), List.of("A", "B", "C"));
        assertEquals(
                List.of("B", "A", "C"),
                layout.lanes().stream().map(Lane::speaker).toList());
        assertEquals(2, layout.lanes().get(0).rows().get(0).size());
        assertEquals(0, layout.lanes().get(2).rows().get(0).size());
        assertEquals(30, layout.endMillis());
    }

    @Test
    void overlapping_turns_of_one_speaker_lie_in_rows_and_touching_ones_do_not() {
        LaneLayout layout =
                LaneLayout.of(List.of(turn(1, 0, 100, "A"), turn(2, 50, 150, "A"), turn(3, 100, 200, "A")), List.of());
        assertEquals(2, layout.lanes().get(0).rows().size());
        assertEquals(2, layout.lanes().get(0).rows().get(0).size());
    }

    @Test
    void two_empty_turns_at_the_same_time_are_both_seen() {
        LaneLayout layout = LaneLayout.of(List.of(turn(1, 50, 50, "A"), turn(2, 50, 50, "A")), List.of());
        assertEquals(2, layout.lanes().get(0).rows().size());
    }

    @Property(tries = 200)
    void no_two_turns_of_a_row_overlap_and_none_is_lost(
            @ForAll @Size(max = 60) List<@IntRange(max = 500) Integer> starts, @ForAll @IntRange(max = 80) int length) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            turns.add(turn(i, starts.get(i), starts.get(i) + (long) (length * (i % 5)) / 4, "A"));
        }
        turns.sort(Comparator.comparingLong((Turn t) -> t.span().startMillis()));
        LaneLayout layout = LaneLayout.of(turns, List.of("A"));
        int seen = 0;
        for (LaneRow row : layout.lanes().get(0).rows()) {
            seen += row.size();
            for (int i = 1; i < row.size(); i++) {
                assertTrue(
                        row.turn(i - 1).span().endMillis() <= row.turn(i).span().startMillis());
            }
        }
        assertEquals(turns.size(), seen);
    }

    @Property(tries = 300)
    void one_turn_moved_is_laid_out_as_all_anew_would_be(
            @ForAll @IntRange(max = 29) int which,
            @ForAll @IntRange(min = -3000, max = 3000) int start,
            @ForAll @IntRange(min = -3000, max = 3000) int end) {
        Turns before = turns(Sessions.dialogue(30));
        Turn was = before.find(new TurnId(which + 1)).orElseThrow();
        long from = Math.max(0, was.span().startMillis() + start);
        Turns after = before.with(
                was.withSpan(new TimeSpan(from, Math.max(from, was.span().endMillis() + end))));
        LaneLayout laid = LaneLayout.of(before.all(), List.of("C"));
        LaneLayout anew = LaneLayout.of(after.all(), List.of("C"));
        Optional<LaneLayout> followed = laid.follow(before, after, Set.of(was.id()));
        followed.ifPresent(l -> assertEquals(described(anew), described(l)));
        // the speakers' first turns decide which lane comes first
        boolean first = which < 2 || after.all().iterator().next().id().equals(was.id());
        assertTrue(followed.isPresent() || first && !speakers(laid).equals(speakers(anew)), "followed where it can be");
    }

    private static List<String> speakers(LaneLayout layout) {
        return layout.lanes().stream().map(Lane::speaker).toList();
    }

    @Property(tries = 300)
    void turns_that_overlap_are_moved_as_all_anew_would_be_again_and_again(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 600) Integer> starts,
            @ForAll @Size(max = 6) List<@IntRange(max = 100_000) Integer> moves) {
        Turns turns = Turns.NONE;
        for (int i = 0; i < starts.size(); i++) {
            // another speaker's first turn comes first, so that no move changes the order of the lanes
            turns = turns.with(turn(i + 1, 10 + starts.get(i), 10 + starts.get(i) + (i % 6) * 30L, "A"));
        }
        turns = turns.with(turn(99, 0, 1, "B"));
        LaneLayout laid = LaneLayout.of(turns.all(), List.of("C"));
        for (int move : moves) {
            Turn was = turns.find(new TurnId(1 + move % starts.size())).orElseThrow();
            long from = 1 + move % 613;
            Turns after = turns.with(was.withSpan(new TimeSpan(from, from + move % 97)));
            laid = laid.follow(turns, after, Set.of(was.id())).orElseThrow();
            turns = after;
            assertEquals(described(LaneLayout.of(turns.all(), List.of("C"))), described(laid));
        }
    }

    @Test
    void a_turn_pulled_over_the_next_and_back_takes_a_row_of_its_own_and_gives_it_up() {
        Turns before = turns(Sessions.dialogue(9));
        LaneLayout laid = LaneLayout.of(before.all(), List.of());
        Turns over = before.with(turn(3, 4000, 8100, "A"));
        LaneLayout two = laid.follow(before, over, Set.of(new TurnId(3))).orElseThrow();
        assertEquals(2, two.lanes().get(0).rows().size());
        assertEquals(1, two.lanes().get(1).rows().size());
        assertEquals(described(LaneLayout.of(over.all(), List.of())), described(two));
        LaneLayout back = two.follow(over, before, Set.of(new TurnId(3))).orElseThrow();
        assertEquals(described(laid), described(back));
    }

    @Test
    void what_comes_or_goes_or_changes_the_lanes_order_is_laid_out_anew() {
        Turns before = turns(Sessions.dialogue(6));
        LaneLayout laid = LaneLayout.of(before.all(), List.of());
        Turns more = before.with(turn(9, 2000, 2100, "A"));
        assertEquals(Optional.empty(), laid.follow(before, more, Set.of(new TurnId(9))));
        assertEquals(Optional.empty(), laid.follow(before, before.without(new TurnId(3)), Set.of(new TurnId(3))));
        Turns other = before.with(turn(3, 4000, 5800, "B"));
        assertEquals(Optional.empty(), laid.follow(before, other, Set.of(new TurnId(3))));
        Turns later = before.with(turn(1, 2100, 2200, "A"));
        assertEquals(Optional.empty(), laid.follow(before, later, Set.of(new TurnId(1))));
        assertEquals(Optional.of(laid), laid.follow(before, before, Set.of()));
    }

    private static Turns turns(List<Turn> all) {
        Turns turns = Turns.NONE;
        for (Turn turn : all) {
            turns = turns.with(turn);
        }
        return turns;
    }

    private static String described(LaneLayout layout) {
        StringBuilder all = new StringBuilder().append(layout.endMillis());
        for (Lane lane : layout.lanes()) {
            all.append('\n').append(lane.speaker());
            for (LaneRow row : lane.rows()) {
                all.append(" /");
                for (int i = 0; i < row.size(); i++) {
                    TimeSpan span = row.turn(i).span();
                    all.append(' ').append(row.turn(i).id()).append(span);
                    assertEquals(i, row.firstAfter(span.startMillis()), "found where it is");
                }
            }
        }
        return all.toString();
    }

    @Test
    void lanes_that_do_not_fit_are_scrolled_and_found_again() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            turns.add(turn(i, i * 10L, i * 10L + 10, "S" + i));
        }
        LaneLayout layout = LaneLayout.of(turns, List.of());
        Band area = new Band(100, 96);
        LaneBands top = new LaneBands(layout, area, 0);
        assertEquals(List.of(0, 1, 2), top.visible());
        LaneBands bottom = new LaneBands(layout, area, top.scrollRevealing(39));
        assertEquals(List.of(37, 38, 39), bottom.visible());
        assertEquals(196, bottom.lane(39).endY());
        assertEquals(OptionalInt.of(37), bottom.laneAt(101));
        assertEquals(OptionalInt.empty(), bottom.laneAt(99));
        assertEquals(OptionalInt.empty(), bottom.laneAt(197));
        assertEquals(0, bottom.scrollRevealing(0));
        assertEquals(bottom.scroll(), bottom.scrollRevealing(38));
    }
}
