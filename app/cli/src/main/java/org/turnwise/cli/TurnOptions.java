package org.turnwise.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Transcript;
import org.turnwise.formats.registry.FormatRegistry;
import picocli.CommandLine.Option;

/** The options that say where a recording's turns come from, and the reading of a transcript. */
final class TurnOptions {
    @Option(
            names = {"-t", "--transcript", "--turns"},
            paramLabel = "FILE",
            description =
                    "Who says what when: SRT, WebVTT, MELD CSV, plain CSV with a header (start, end, speaker, text in"
                            + " any order; times as seconds, ms or hh:mm:ss.mmm), or our JSON Lines. Default: none.")
    private @Nullable Path transcript;

    @Option(
            names = "--dialogue",
            paramLabel = "KEY",
            description = "Read only this dialogue of a transcript that holds several (MELD's Dialogue_ID)."
                    + " Default: all of them.")
    private @Nullable String dialogue;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "The transcript's character encoding, such as UTF-8 or windows-1252. Default: detected, and shown.")
    private @Nullable String encoding;

    @Option(
            names = "--accept-problems",
            description = "Take what could be read of a transcript that has errors. Default: take nothing of it.")
    private boolean acceptProblems;

    @Option(
            names = "--pauses",
            description = "Without a transcript: a turn without text for every stretch of sound between two pauses.")
    private boolean pauses;

    /** The options as if only this file had been given. */
    static TurnOptions of(Path file) {
        TurnOptions options = new TurnOptions();
        options.transcript = file;
        return options;
    }

    /** The file to read turns from; empty where none was given. */
    Optional<Path> file() {
        if (transcript == null) {
            return Optional.empty();
        }
        if (pauses) {
            throw new CliFailure("turns come from --transcript or from --pauses; give one of them.");
        }
        return Optional.of(GivenPath.fileToRead("the transcript", transcript));
    }

    boolean fromPauses() {
        return pauses;
    }

    /**
     * Reads the transcript and prints its problems.
     *
     * @throws CliFailure if it has errors that the user did not accept
     */
    Transcript read(Path file, FormatRegistry formats, long mediaDurationMillis, PrintStream report) {
        ImportOptions options = ImportOptions.DEFAULT.withMediaDuration(mediaDurationMillis);
        if (dialogue != null) {
            options = options.withDialogue(dialogue);
        }
        if (encoding != null) {
            options = options.withEncoding(charset(encoding));
        }
        ImportResult result = formats.read(file, options);
        if (!result.encoding().isEmpty()) {
            report.println("note: " + result.file() + ": " + result.format() + ", " + result.encoding());
        }
        result.problems()
                .forEach(problem ->
                        report.println(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.inWords()));
        if (!result.hasErrors()) {
            return result.transcript()
                    .orElseThrow(() -> new CliFailure(file + " holds no turn; nothing was imported."));
        }
        if (!result.acceptable()) {
            throw new CliFailure(file + " could not be read; nothing was imported.");
        }
        if (!acceptProblems) {
            throw new CliFailure(file + " has errors (above); nothing was imported. Mend them, or add"
                    + " --accept-problems to import the "
                    + Words.counted(result.readable().turns().size(), "turn") + " that could be read.");
        }
        return result.accept();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CliFailure("there is no character encoding " + name + " (try UTF-8 or windows-1252)", e);
        }
    }
}
