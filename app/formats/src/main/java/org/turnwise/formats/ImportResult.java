package org.turnwise.formats;

import java.util.List;
import java.util.Optional;
import org.turnwise.formats.Problem.Severity;

/**
 * What a reader made of a file. Where anything is an {@link Severity#ERROR}, {@link #transcript} is empty: the caller
 * shows the problems and calls {@link #accept} only when the annotator agreed to go on with what could be read.
 *
 * @param file name of the file without its folder
 * @param format name of the format it was read as, empty where none was recognised
 * @param encoding the character encoding in words ("UTF-8 with byte order mark"), empty for a binary file
 * @param problems in order of line, those of the whole file first
 * @param readable what could be read; use {@link #transcript} or {@link #accept} to get at it knowingly
 */
public record ImportResult(String file, String format, String encoding, List<Problem> problems, Transcript readable) {
    public ImportResult {
        problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** The whole transcript; empty where anything could not be read or there is no turn at all. */
    public Optional<Transcript> transcript() {
        return hasErrors() ? Optional.empty() : Optional.of(readable);
    }

    /** Whether there is anything left to import when the errors are accepted. */
    public boolean acceptable() {
        return !readable.turns().isEmpty();
    }

    /**
     * What could be read, in the knowledge of {@link #problems}.
     *
     * @throws IllegalStateException if it is not {@link #acceptable}
     */
    public Transcript accept() {
        if (!acceptable()) {
            throw new IllegalStateException(file + " holds no turn that could be read");
        }
        return readable;
    }

    public long count(Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }
}
