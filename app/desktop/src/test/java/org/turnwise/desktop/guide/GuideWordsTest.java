package org.turnwise.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide calls keys and commands is what the window of its language calls them. */
class GuideWordsTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/turnwise/desktop");

    /** What is bold though it is no word of the window. */
    private static final Set<String> PROSE = Set.of(
            "Left, the turns",
            "Middle, the film",
            "Right, the inspector",
            "Below, the timeline",
            "one key per turn",
            "Two cameras.",
            "Links die Beiträge",
            "In der Mitte der Film",
            "Rechts der Inspektor",
            "Unten die Zeitachse",
            "eine Taste je Beitrag",
            "Zwei Kameras.");

    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("Alt", "Enter", "Esc");

    /** @param language as in a file's name; empty for English */
    @ParameterizedTest
    @ValueSource(strings = {"", "_de"})
    void what_is_bold_is_called_so_in_the_window(String language) {
        Set<String> window = words(language);
        List<String> bold = marked(language, "\\*\\*([^*]+)\\*\\*");
        assertTrue(bold.size() > 20, bold.toString());
        List<String> unknown = bold.stream()
                .filter(b -> !PROSE.contains(b) && !window.contains(b))
                .flatMap(b -> Arrays.stream(b.split(", ")))
                .filter(part -> !window.contains(part))
                .toList();
        assertEquals(List.of(), unknown);
    }

    /** @param language as in a file's name; empty for English */
    @ParameterizedTest
    @ValueSource(strings = {"", "_de"})
    void keys_have_the_names_that_the_window_shows(String language) {
        Properties shell = lines(TEXTS.resolve("shell/texts" + language + ".properties"));
        Set<String> names = shell.stringPropertyNames().stream()
                .filter(key -> key.startsWith("key."))
                .map(shell::getProperty)
                .collect(Collectors.toCollection(HashSet::new));
        names.addAll(SAME_IN_EVERY_LANGUAGE);
        // columns and labels of files are small, how many speakers there are more begins with a plus
        List<String> unknown = marked(language, "`([^`]+)`").stream()
                .filter(code -> !code.matches("[a-z]{2,}|\\+\\d"))
                .flatMap(code -> Arrays.stream(code.split("\\+")))
                .filter(key -> key.length() > 1 && !key.matches("F\\d+") && !names.contains(key))
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void a_label_has_its_german_name() {
        Properties labels = lines(TEXTS.resolve("wording/schemes_de.properties"));
        String name = String.valueOf(labels.getProperty("ekman-7.surprise.name"));
        assertTrue(text("_de").contains("`2` " + name + " "), name);
    }

    private static List<String> marked(String language, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text(language))
                .results()
                .map((MatchResult found) -> found.group(1).replace('\n', ' '))
                .toList();
    }

    private static String text(String language) {
        try {
            return Files.readString(Path.of("../../docs/guide/guide" + language + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything a window of the language can say, as it is seen: without mnemonics and what follows a command's words. */
    private static Set<String> words(String language) {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            return files.filter(f -> f.endsWith("texts" + language + ".properties"))
                    .flatMap(f -> lines(f).values().stream())
                    .map(words -> String.valueOf(words)
                            .replace("''", "'")
                            .replace("_", "")
                            .replace("...", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties lines(Path file) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
