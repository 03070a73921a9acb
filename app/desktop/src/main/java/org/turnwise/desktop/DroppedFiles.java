package org.turnwise.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnwise.desktop.importing.ImportDialog;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.store.SessionFiles;

/** What files dropped on the window ask for, by their names. */
sealed interface DroppedFiles {
    Texts TEXTS = Texts.of(DroppedFiles.class);

    /** A session to open. */
    record OfSession(Path file) implements DroppedFiles {}

    /** @param leftAside which files play no part in it, and why */
    record ToImport(Optional<Path> recording, Optional<Path> transcript, Optional<String> leftAside)
            implements DroppedFiles {}

    /** @param words why nothing can be done with them, and what to drop */
    record Useless(String words) implements DroppedFiles {}

    static DroppedFiles of(List<Path> files) {
        List<Path> sessions = new ArrayList<>();
        List<Path> recordings = new ArrayList<>();
        List<Path> transcripts = new ArrayList<>();
        List<Path> unknown = new ArrayList<>();
        for (Path file : files) {
            kind(file, sessions, recordings, transcripts, unknown).add(file);
        }
        if (sessions.size() > 1 || recordings.size() > 1 || transcripts.size() > 1) {
            return new Useless(TEXTS.get("drop.tooMany", names(files)));
        }
        if (!sessions.isEmpty()) {
            return new OfSession(sessions.get(0));
        }
        if (recordings.isEmpty() && transcripts.isEmpty()) {
            return new Useless(TEXTS.get("drop.useless", whatIs(unknown)));
        }
        return new ToImport(
                recordings.stream().findFirst(),
                transcripts.stream().findFirst(),
                unknown.isEmpty() ? Optional.empty() : Optional.of(whatIs(unknown)));
    }

    private static List<Path> kind(
            Path file, List<Path> sessions, List<Path> recordings, List<Path> transcripts, List<Path> unknown) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isDirectory(file)
                ? unknown
                : name.endsWith("." + SessionFiles.EXTENSION)
                        ? sessions
                        : ImportDialog.looksLikeRecording(file)
                                ? recordings
                                : ImportDialog.looksLikeTranscript(file) ? transcripts : unknown;
    }

    private static String whatIs(List<Path> unknown) {
        if (unknown.size() != 1) {
            return TEXTS.get("drop.none", names(unknown));
        }
        return Files.isDirectory(unknown.get(0))
                ? TEXTS.get("drop.folder", names(unknown))
                : TEXTS.get("drop.unknown", names(unknown));
    }

    private static String names(List<Path> files) {
        return files.stream().map(f -> String.valueOf(f.getFileName())).collect(Collectors.joining(", "));
    }
}
