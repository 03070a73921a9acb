package org.turnwise.formats.card;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A card that lies in a folder from an earlier export: it knows which files there are Turnwise's own. */
public final class WrittenCard {
    private final List<String> rows;

    private WrittenCard(List<String> rows) {
        this.rows = rows;
    }

    /** Empty where there is no such file, or one that Turnwise did not write, or none that can be read. */
    public static Optional<WrittenCard> read(Path file) {
        // Bytes that are no UTF-8 become U+FFFD: whatever it is, it is not our card.
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return DataCard.MARK.equals(in.readLine())
                    ? Optional.of(new WrittenCard(rowsOfFiles(in)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> rowsOfFiles(BufferedReader in) throws IOException {
        List<String> rows = new ArrayList<>();
        boolean inFiles = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("## ")) {
                inFiles = line.equals("## " + DataCard.FILES);
            } else if (inFiles && line.startsWith("| ")) {
                rows.add(line);
            }
        }
        return rows;
    }

    /** Whether the card lists a file of this name. */
    public boolean lists(String fileName) {
        String beginning = "| " + Markdown.escaped(fileName) + " |";
        return rows.stream().anyMatch(row -> row.startsWith(beginning));
    }
}
