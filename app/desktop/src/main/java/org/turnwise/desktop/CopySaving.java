package org.turnwise.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.turnwise.desktop.importing.SessionMaker;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.store.SessionFiles;

/** Asks where a copy of the open session shall lie, and has it written there. Confined to the FX thread. */
final class CopySaving {
    private static final Texts TEXTS = Texts.of(CopySaving.class);

    private static final String ENDING = "." + SessionFiles.EXTENSION;

    private final FileChoice files;
    private final Predicate<Path> mayReplace;

    /** @param mayReplace asks whether a file may be replaced that the annotator has not named in full */
    CopySaving(FileChoice files, Predicate<Path> mayReplace) {
        this.files = files;
        this.mayReplace = mayReplace;
    }

    /** Completes with the copy's file, empty where the annotator thought better of it; fails with words for them. */
    CompletableFuture<Optional<Path>> save(FxSession session) {
        Optional<Path> named = files.fresh(TEXTS.get("copy.title"), suggested(session.file()));
        Optional<Path> target = named.map(CopySaving::ended);
        if (target.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Path file = target.get();
        if (!Files.exists(file)) {
            return session.find(e -> saved(file, e::saveCopyAs));
        }
        return named.equals(target) || mayReplace.test(file)
                ? session.find(e -> saved(file, e::replaceWithCopy))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private static Optional<Path> saved(Path file, Consumer<Path> copying) {
        copying.accept(file);
        return Optional.of(file);
    }

    private static Path suggested(Path session) {
        String name = String.valueOf(session.getFileName());
        String base = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        Path folder = Optional.ofNullable(session.toAbsolutePath().getParent()).orElse(session);
        return SessionMaker.freeFile(folder, TEXTS.get("copy.name", base));
    }

    private static Path ended(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }
}
