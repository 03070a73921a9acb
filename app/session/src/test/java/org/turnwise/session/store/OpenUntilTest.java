package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Blinding.Way;

/** Until when a session was open, as its history says. */
class OpenUntilTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Minutes clock = new Minutes();

    @TempDir
    Path folder;

    @Test
    void a_session_was_open_until_more_was_hidden_than_before() {
        try (SessionEditor editor = new SessionFiles(clock, "robin").create(folder.resolve("a.turnwise"), "a")) {
            editor.apply(new RenameSession("b"));
            clock.minutes = 1;
            assertEquals(Optional.empty(), editor.openUntil());
            set(editor, Way.OPEN, 20);
            assertEquals(minute(2), editor.openUntil());
            set(editor, Way.BLIND_FIRST, 20);
            assertEquals(minute(3), editor.openUntil());
            set(editor, Way.BLIND_FIRST, 10);
            set(editor, Way.OPEN, 0);
            assertEquals(minute(3), editor.openUntil(), "it is open now, and was blind before");
            set(editor, Way.BLIND_FIRST, 0);
            assertEquals(minute(6), editor.openUntil());
            editor.undo();
            assertEquals(minute(3), editor.openUntil());
        }
    }

    @Test
    void of_what_was_imported_with_its_blinding_it_is_not_known() {
        try (SessionEditor editor = new SessionFiles(clock, "robin").create(folder.resolve("a.turnwise"), "a")) {
            editor.apply(
                    new Several("Import talk.jsonl", List.of(new SetBlinding(new Blinding(Way.BLIND_FIRST, 0, 1)))));
            assertEquals(Optional.empty(), editor.openUntil());
        }
    }

    private void set(SessionEditor editor, Way way, int auditPercent) {
        clock.minutes++;
        editor.apply(new SetBlinding(new Blinding(way, auditPercent, 1)));
    }

    private static Optional<Instant> minute(int number) {
        return Optional.of(NOON.plus(Duration.ofMinutes(number)));
    }

    /** Stands until the next edit, which is a minute later. */
    private static final class Minutes extends Clock {
        private int minutes;

        @Override
        public Instant instant() {
            return NOON.plus(Duration.ofMinutes(minutes));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
