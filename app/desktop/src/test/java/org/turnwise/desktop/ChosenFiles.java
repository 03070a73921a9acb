package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.shell.FileChoice;

/** Answers file dialogs, which no headless platform can show. */
public final class ChosenFiles implements FileChoice {
    private volatile Optional<Path> answer = Optional.empty();

    private volatile Optional<Path> suggested = Optional.empty();
    private volatile List<String> extensions = List.of();

    /** What kinds of files the last dialog for a file showed at first. */
    public List<String> extensions() {
        return extensions;
    }

    /** What the last dialog for a new file suggested. */
    Optional<Path> suggested() {
        return suggested;
    }

    public void answer(Path file) {
        answer = Optional.of(file);
    }

    @Override
    public Optional<Path> existing(String title, String kind, List<String> shown) {
        extensions = shown;
        return answer;
    }

    @Override
    public Optional<Path> fresh(String title, Path suggestion) {
        suggested = Optional.of(suggestion);
        return answer;
    }
}
