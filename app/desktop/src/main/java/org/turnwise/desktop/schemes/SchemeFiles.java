package org.turnwise.desktop.schemes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;
import org.turnwise.session.model.LabelScheme;

/** Reads and writes scheme files that the annotator chooses, in the background; says on the FX thread what came of it. */
public final class SchemeFiles {
    private static final Texts TEXTS = Texts.of(SchemeFiles.class);
    private static final long LARGEST_BYTES = 1_000_000;

    private final FileChoice files;
    private final Path session;
    private final Executor background;
    private final Executor fx;

    /** @param session beside which a file is saved if the annotator does not say otherwise */
    public SchemeFiles(FileChoice files, Path session, Executor background, Executor fx) {
        this.files = files;
        this.session = session;
        this.background = background;
        this.fx = fx;
    }

    void open(SchemesEditing into, Consumer<String> say) {
        files.existing(TEXTS.get("open.title"), TEXTS.get("open.kind"), List.of("json"))
                .ifPresent(file -> CompletableFuture.supplyAsync(() -> read(file), background)
                        .whenCompleteAsync(
                                (text, failure) -> {
                                    if (failure != null) {
                                        say.accept(TEXTS.get("open.failed", file, cause(failure)));
                                    } else {
                                        take(into, file, text, say);
                                    }
                                },
                                fx));
    }

    void save(LabelScheme scheme, Consumer<String> say) {
        Path suggested = session.resolveSibling(scheme.id() + "." + SchemeFile.EXTENSION);
        files.fresh(TEXTS.get("save.title"), suggested)
                .ifPresent(file -> CompletableFuture.runAsync(() -> write(file, SchemeFile.write(scheme)), background)
                        .whenCompleteAsync(
                                (done, failure) -> say.accept(
                                        failure == null
                                                ? TEXTS.get("save.done", file)
                                                : TEXTS.get("save.failed", Words.of(failure))),
                                fx));
    }

    private static void take(SchemesEditing into, Path file, String text, Consumer<String> say) {
        try {
            say.accept(into.take(String.valueOf(file.getFileName()), text));
        } catch (SchemeFileException refused) {
            say.accept(TEXTS.get("open.refused", refused.words()));
        }
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new IOException(TEXTS.get("open.large"));
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            new AtomicFile(file).write(out -> out.write(text));
        } catch (ExportException failure) {
            throw new CompletionException(failure);
        }
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
