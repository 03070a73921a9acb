package org.turnwise.formats.card;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Headings, paragraphs and tables in Markdown; whatever comes from the session is escaped. */
final class Markdown {
    private final Appendable out;

    Markdown(Appendable out) {
        this.out = out;
    }

    Markdown title(String text) throws IOException {
        out.append("# ").append(escaped(text)).append("\n\n");
        return this;
    }

    Markdown section(String text) throws IOException {
        out.append("## ").append(text).append("\n\n");
        return this;
    }

    /** A paragraph of our own words, Markdown and all. */
    Markdown paragraph(String markdown) throws IOException {
        out.append(markdown).append("\n\n");
        return this;
    }

    Markdown bullets(List<String> markdown) throws IOException {
        for (String item : markdown) {
            out.append("- ").append(item).append('\n');
        }
        out.append('\n');
        return this;
    }

    Markdown table(List<String> header, List<List<String>> rows) throws IOException {
        row(header);
        out.append("|").append(" --- |".repeat(header.size())).append('\n');
        for (List<String> row : rows) {
            row(row);
        }
        out.append('\n');
        return this;
    }

    private void row(List<String> cells) throws IOException {
        out.append(cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    /** {@code 1 turn}, {@code 2 turns}. */
    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static String escaped(String text) {
        String oneLine = text.lines().map(String::strip).collect(Collectors.joining(" "));
        return oneLine.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("[", "\\[");
    }
}
