package org.turnwise.desktop;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.Banner;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.shell.Words;

/** What the window says in strips above the panes and on the status line. Confined to the FX thread. */
final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final String FAILURE = "failure-banner";
    private static final String MEDIA = "media-banner";
    private static final String READ_ONLY = "read-only-banner";
    private static final String WELCOME = "welcome-banner";

    private final MainWindow window;
    private final StatusBar status;

    Notices(MainWindow window, StatusBar status) {
        this.window = window;
        this.status = status;
    }

    /** A passing remark. */
    void note(String words) {
        status.note(words);
    }

    /** Says what failed and why, above the panes; a cancelled task only in the status bar. */
    void fail(String what, Throwable failure) {
        if (isCancellation(failure)) {
            status.note("Cancelled.");
            return;
        }
        LOG.warn("{}", what, failure);
        closable(FAILURE, what + " " + Words.of(failure));
    }

    /** What the annotator should know of the recording. */
    void media(String words) {
        closable(MEDIA, words);
    }

    /** Why something asked for was not done. */
    void refuse(String words) {
        closable(FAILURE, words);
    }

    /** @param why nothing can be changed, and what to do about it */
    void readOnly(String why, Runnable openAgain, Runnable saveCopy) {
        window.banner(Banner.notice(
                READ_ONLY,
                "Read-only. " + why,
                new Banner.Action("Open again", openAgain),
                new Banner.Action("Save a copy as...", saveCopy)));
    }

    /** The first words to a new annotator. */
    void greet(Runnable importRecording) {
        window.banner(Banner.welcome(
                WELCOME,
                "Welcome. This is a sample: press 1 to 7 to label a turn, Enter to accept the model's label,"
                        + " ? for all keys.",
                new Banner.Action("Import a recording", importRecording),
                new Banner.Action("Got it", () -> window.removeBanner(WELCOME))));
    }

    private void closable(String id, String words) {
        window.banner(Banner.failure(id, words, new Banner.Action("Close", () -> window.removeBanner(id))));
    }

    private static boolean isCancellation(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof CancellationException;
    }
}
