package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.Prediction;

class EarlyPredictionsTest {
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();

    private Runnable next() throws InterruptedException {
        return Optional.ofNullable(fx.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    private static long shown(FxSession session) {
        return session.rows().stream()
                .filter(row -> row.prediction().isPresent())
                .count();
    }

    @Test
    void what_comes_quickly_is_shown_together_and_nothing_after_the_end() throws Exception {
        try (FxSession session = OpenSession.of(Conversations.plain(6)).session()) {
            List<Prediction> found = Conversations.predictions(session.session());
            EarlyPredictions early = new EarlyPredictions(session, fx::add);
            found.subList(0, 4).forEach(p -> early.add(List.of(p)));
            Runnable show = next();
            assertTrue(fx.isEmpty(), "shown once for all of them");
            assertEquals(0, shown(session));
            show.run();
            assertEquals(4, shown(session));
            early.add(found.subList(4, 5));
            next().run();
            assertEquals(5, shown(session));
            early.add(found.subList(5, 6));
            Runnable late = next();
            early.end();
            late.run();
            assertEquals(0, shown(session), "what is recorded is shown in its place");
        }
    }
}
