package org.turnwise.desktop;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.Banner;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.wording.Texts;

/** What the window says in strips above the panes and on the status line. Confined to the FX thread. */
final class Notices {
    private static final Texts TEXTS = Texts.of(Notices.class);

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

    /** A passing remark that goes as soon as it does not hold any more. */
    void note(String words, ObservableValue<Boolean> holds) {
        status.note(words, holds);
    }

    /** Says what failed and why, above the panes; a cancelled task only in the status bar. */
    void fail(String what, Throwable failure) {
        if (isCancellation(failure)) {
            status.note(TEXTS.get("notices.cancelled"));
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

    /** Says what was not saved and why; it stays until it is closed, since what is saved later does not bring it back. */
    void saving(SaveState state) {
        if (state instanceof SaveState.Failed failed) {
            refuse(failed.reason());
        }
    }

    /** @param why nothing can be changed, and what to do about it */
    void readOnly(String why, Runnable openAgain, Runnable saveCopy) {
        window.banner(Banner.notice(
                READ_ONLY,
                TEXTS.get("notices.readOnly", why),
                new Banner.Action(TEXTS.get("notices.openAgain"), openAgain),
                new Banner.Action(TEXTS.get("notices.saveCopy"), saveCopy)));
    }

    /** The first words to a new annotator. */
    void greet(Runnable importRecording) {
        window.banner(Banner.welcome(
                WELCOME,
                TEXTS.get("notices.welcome"),
                new Banner.Action(TEXTS.get("notices.import"), importRecording),
                new Banner.Action(TEXTS.get("notices.gotIt"), () -> window.removeBanner(WELCOME))));
    }

    private void closable(String id, String words) {
        window.banner(Banner.failure(
                id, words, new Banner.Action(TEXTS.get("notices.close"), () -> window.removeBanner(id))));
    }

    private static boolean isCancellation(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof CancellationException;
    }
}
