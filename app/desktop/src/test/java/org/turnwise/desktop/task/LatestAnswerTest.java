package org.turnwise.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test runs what was put in the background when it says so. */
class LatestAnswerTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Integer> put = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private int failures;
    private final LatestAnswer<Integer, Integer> squares = new LatestAnswer<>(
            n -> {
                if (n == 0) {
                    throw new IllegalArgumentException("not computed, as the test wants it");
                }
                return n * n;
            },
            shown::add,
            () -> failures++,
            background::add,
            Runnable::run);

    @Test
    void of_many_questions_asked_meanwhile_only_the_last_is_put() {
        for (int n : new int[] {1, 2, 3, 4}) {
            ask(n);
        }
        assertEquals(1, background.size(), "one at a time");
        work();
        assertEquals(List.of(1, 4), put);
        assertEquals(List.of(16), shown, "an answer out of date is not shown");
        ask(5);
        work();
        assertEquals(List.of(16, 25), shown);
    }

    @Test
    void what_is_forgotten_is_not_shown() {
        ask(1);
        ask(2);
        squares.forget();
        work();
        assertEquals(List.of(), shown);
        ask(3);
        work();
        assertEquals(List.of(9), shown);
    }

    @Test
    void a_failure_does_not_stop_the_next() {
        ask(0);
        work();
        ask(2);
        work();
        assertEquals(List.of(4), shown);
    }

    @Test
    void a_failure_is_told_unless_it_is_of_no_interest_any_more() {
        ask(0);
        ask(2);
        work();
        assertEquals(0, failures, "another question was put in its place");
        ask(0);
        squares.forget();
        work();
        assertEquals(0, failures, "nobody waits for it");
        ask(0);
        work();
        assertEquals(1, failures);
    }

    private void ask(int n) {
        squares.ask(() -> {
            put.add(n);
            return n;
        });
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
