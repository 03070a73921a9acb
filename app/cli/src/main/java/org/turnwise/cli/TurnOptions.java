package org.turnwise.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Transcript;
import org.turnwise.formats.registry.FormatRegistry;
import picocli.CommandLine.Option;

/** The options by which commands read a transcript, and the reading itself. */
final class TranscriptOptions {
    @Option(
            names = {"-t", "--transcript"},
            paramLabel = "FILE",
            description = "Who says what when: SRT, WebVTT, MELD CSV, plain CSV or our JSON Lines.")
    private @Nullable Path transcript;

    @Option(
            names = "--dialogue",
            paramLabel = "KEY",
            description = "Read only this dialogue of a transcript that holds several (MELD's Dialogue_ID).")
    private @Nullable String dialogue;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The transcript's character encoding, if the detected one is wrong.")
    private @Nullable String encoding;

    @Option(names = "--accept-problems", description = "Import what could be read of a transcript that has errors.")
    private boolean acceptProblems;

    /** The options as if only this file had been given. */
    static TranscriptOptions of(Path file) {
        TranscriptOptions options = new TranscriptOptions();
        options.transcript = file;
        return options;
    }

    boolean hasFile() {
        return transcript != null;
    }

    Path file() {
        if (transcript == null) {
            throw new CliFailure("no transcript was given");
        }
        return transcript;
    }

    /**
     * Reads the transcript and prints its problems.
     *
     * @throws CliFailure if it has errors that the user did not accept
     */
    Transcript read(FormatRegistry formats, long mediaDurationMillis, PrintStream report) {
        ImportOptions options = ImportOptions.DEFAULT.withMediaDuration(mediaDurationMillis);
        if (dialogue != null) {
            options = options.withDialogue(dialogue);
        }
        if (encoding != null) {
            options = options.withEncoding(charset(encoding));
        }
        ImportResult result = formats.read(file(), options);
        if (!result.encoding().isEmpty()) {
            report.println("note: " + result.file() + ": " + result.format() + ", " + result.encoding());
        }
        result.problems()
                .forEach(problem -> report.println(
                        problem.severity().name().toLowerCase(java.util.Locale.ROOT) + ": " + problem.inWords()));
        if (!result.hasErrors()) {
            return result.transcript()
                    .orElseThrow(() -> new CliFailure(file() + " holds no turn; nothing was imported."));
        }
        if (!result.acceptable()) {
            throw new CliFailure(file() + " could not be read; nothing was imported.");
        }
        if (!acceptProblems) {
            throw new CliFailure(file() + " has errors (above); nothing was imported. Mend them, or add"
                    + " --accept-problems to import the "
                    + result.readable().turns().size()
                    + " turns that could be read.");
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
