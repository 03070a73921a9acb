package org.turnwise.desktop.shell;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.history.SessionStoreException;

/** Says a failure in a sentence: never a class name, never a stack trace (that goes to the log). */
public final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);

    private Words() {}

    /** The failure's own message and what to do, or a sentence that points to the log where it has none. */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        if (message == null
                || message.isBlank()
                || message.startsWith(cause.getClass().getName())) {
            return TEXTS.get("failure.unforeseen");
        }
        String said = Said.sentence(message);
        return cause instanceof SessionStoreException known ? said + " " + Said.sentence(known.remedy()) : said;
    }
}
