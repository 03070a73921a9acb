package org.turnwise.desktop.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.shell.FileChoice;

/** Answers every question for a file with the same one. */
public record ChosenFile(Path file) implements FileChoice {
    /** For tests in which nothing is saved. */
    public static ChartExport unused() {
        return new ChartExport(
                new ChosenFile(Path.of("unused")),
                Path.of("unused"),
                Runnable::run,
                Runnable::run,
                words -> {},
                (what, why) -> {});
    }

    @Override
    public Optional<Path> existing(String title, String kind, List<String> extensions) {
        return Optional.of(file);
    }

    @Override
    public Optional<Path> fresh(String title, Path suggested) {
        return Optional.of(file);
    }
}
