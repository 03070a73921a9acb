package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;

/** Asks where a table is to be saved and writes it there, in the background. */
final class TableSaving {
    private static final Texts TEXTS = Texts.of(TableSaving.class);

    private final WindowParts parts;
    private final Notices notices;

    TableSaving(WindowParts parts, Notices notices) {
        this.parts = parts;
        this.notices = notices;
    }

    /** @param suggested where it is saved if the user does not say otherwise */
    void save(Path suggested, String csv) {
        parts.dialogs().files().fresh(TEXTS.get("table.title"), suggested).ifPresent(file -> CompletableFuture.runAsync(
                        () -> write(file, csv), parts.tasks().quiet())
                .whenCompleteAsync((done, failure) -> said(file, failure), parts.fx()));
    }

    private void said(Path file, @Nullable Throwable failure) {
        if (failure == null) {
            notices.note(TEXTS.get("table.saved", file));
        } else {
            notices.fail(TEXTS.get("table.failed"), failure);
        }
    }

    /** All of it or, where it does not succeed, nothing: a table that was there before is kept. */
    static void write(Path file, String text) {
        try {
            new AtomicFile(file).write(out -> out.write(text));
        } catch (ExportException failure) {
            throw new CompletionException(failure);
        }
    }
}
