package org.turnwise.samples.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The transcript of the finished film, as SubRip and as a table with the emotion each turn was played with. */
final class TranscriptFiles {
    private TranscriptFiles() {}

    static void writeSubtitles(Path file, List<SpokenLine> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (SpokenLine line : lines) {
            text.append(number++).append('\n');
            text.append(clock(line.startMillis())).append(" --> ").append(clock(line.endMillis()));
            text.append('\n').append(line.line().role().displayName()).append(": ");
            text.append(line.line().text()).append("\n\n");
        }
        Files.writeString(file, text);
    }

    static void writeTable(Path file, List<SpokenLine> lines) throws IOException {
        StringBuilder text = new StringBuilder("start,end,speaker,text,emotion\n");
        for (SpokenLine line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.3f,%.3f,%s,\"%s\",%s\n",
                    line.startSeconds(),
                    line.endSeconds(),
                    line.line().role().displayName(),
                    line.line().text().replace("\"", "\"\""),
                    line.line().emotion().id()));
        }
        Files.writeString(file, text);
    }

    private static String clock(int millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d,%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
