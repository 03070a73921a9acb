package org.turnwise.desktop.timeline.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Both threads are queues that the test empties. */
class PiecesTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private Optional<Runnable> meanwhile = Optional.empty();
    private final Pieces<Integer, String> pieces =
            new Pieces<>(new Maker(), 3, background::add, fx::add, piece -> done.add("grew " + piece));

    private final class Maker implements PieceMaker<Integer, String> {
        @Override
        public Optional<String> make(Integer key, BooleanSupplier superfluous) {
            meanwhile.ifPresent(Runnable::run);
            meanwhile = Optional.empty();
            if (key < 0) {
                throw new IllegalStateException("no such piece");
            }
            return superfluous.getAsBoolean() ? Optional.empty() : Optional.of("piece " + key);
        }

        @Override
        public void rest() {
            done.add("rest");
        }
    }

    private void run() {
        while (!background.isEmpty() || !fx.isEmpty()) {
            (background.isEmpty() ? fx : background).remove().run();
        }
    }

    @Test
    void what_is_in_sight_is_made_one_after_the_other_and_then_the_maker_rests() {
        pieces.want(List.of(1, 2));
        assertEquals(Optional.empty(), pieces.get(1));
        run();
        assertEquals(List.of("grew piece 1", "grew piece 2", "rest"), done);
        assertEquals(Optional.of("piece 2"), pieces.get(2));
        pieces.want(List.of(2, 1));
        run();
        assertEquals(3, done.size());
    }

    @Test
    void what_goes_out_of_sight_while_it_is_being_made_is_given_up() {
        pieces.want(List.of(1, 2, 3));
        meanwhile = Optional.of(() -> pieces.want(List.of(7)));
        run();
        assertEquals(List.of("grew piece 7", "rest"), done);
        assertEquals(1, pieces.size());
    }

    @Test
    void what_was_not_looked_at_for_longest_goes_first() {
        pieces.want(List.of(1, 2, 3));
        run();
        pieces.get(1);
        pieces.want(List.of(4));
        run();
        assertEquals(3, pieces.size());
        assertEquals(Optional.empty(), pieces.get(2));
        assertEquals(Optional.of("piece 1"), pieces.get(1));
    }

    @Test
    void what_cannot_be_made_is_tried_once_and_does_not_stop_the_others() {
        pieces.want(List.of(-1, 5));
        run();
        assertEquals(Optional.of("piece 5"), pieces.get(5));
        done.clear();
        pieces.want(List.of(-1, 5));
        run();
        assertTrue(done.isEmpty(), done::toString);
    }

    @Test
    void once_closed_nothing_more_is_made_and_the_maker_lets_go() {
        pieces.want(List.of(1, 2));
        meanwhile = Optional.of(pieces::close);
        run();
        assertEquals(List.of("rest"), done);
        pieces.want(List.of(3));
        run();
        assertEquals(0, pieces.size());
    }
}
