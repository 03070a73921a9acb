package org.turnwise.session.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why a session is open for reading only. */
public sealed interface ReadOnlyReason {
    /** In the user's words, with what to do. */
    String message();

    /** Another window or program has it open for editing since {@code since}. */
    record HeldElsewhere(long processId, String host, String user, Instant since) implements ReadOnlyReason {
        private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

        @Override
        public String message() {
            return "It is open for editing elsewhere (process " + processId + " of " + user + " on " + host + ", since "
                    + WHEN.withZone(ZoneId.systemDefault()).format(since)
                    + "). Close it there, then open it here again.";
        }
    }

    /** Another program has it open, and who could not be found out. */
    record HeldByUnknown() implements ReadOnlyReason {
        @Override
        public String message() {
            return "It is open for editing in another program. Close it there, then open it here again.";
        }
    }

    /** The file or its folder cannot be written to. */
    record NotWritable(String file) implements ReadOnlyReason {
        @Override
        public String message() {
            return "The file or its folder is write-protected (" + file
                    + "). Save a copy elsewhere, or change its permissions, then open it again.";
        }
    }
}
