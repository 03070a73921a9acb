package org.turnwise.desktop.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.wording.example.Example;

class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("TEXTS(?:\\s*\\.get\\(|,)\\s*\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertEquals("12,345 turns", Texts.of(Example.class, Locale.ENGLISH).get("turns", 12_345));
        assertEquals("1 turn", Texts.of(Example.class, Locale.ENGLISH).get("turns", 1));
        assertEquals("12.345 Beiträge", Texts.of(Example.class, Locale.GERMAN).get("turns", 12_345));
        assertEquals("1 Beitrag", Texts.of(Example.class, Locale.GERMANY).get("turns", 1));
    }

    @Test
    void aLanguageThatIsNotThereIsEnglishWhateverTheMachineSpeaks() {
        assertEquals("1,000 turns", Texts.of(Example.class, Locale.FRENCH).get("turns", 1000));
        assertEquals("it's here", Texts.of(Example.class, Locale.JAPAN).get("quoted"));
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSameValues() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path english : bundles()) {
            Properties first = read(english);
            Properties second = read(english.resolveSibling("texts_de.properties"));
            Set<Object> all = new HashSet<>(first.keySet());
            all.addAll(second.keySet());
            for (Object key : all) {
                String a = first.getProperty((String) key);
                String b = second.getProperty((String) key);
                if (a == null
                        || b == null
                        || a.isBlank()
                        || b.isBlank()
                        || !values(a).equals(values(b))) {
                    wrong.add(english + ": " + key);
                    continue;
                }
                new MessageFormat(a, Locale.ENGLISH);
                new MessageFormat(b, Locale.GERMAN);
                if (lonelyApostrophe(a) || lonelyApostrophe(b)) {
                    wrong.add(english + ": an apostrophe is not written twice in " + key);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTextThatIsAskedForIsThereAndEveryTextIsAskedFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Path english : bundles()) {
            Path folder = SOURCES.resolve(RESOURCES.relativize(english.getParent()));
            StringBuilder code = new StringBuilder();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    code.append(Files.readString(file));
                }
            }
            Set<Object> there = read(english).keySet();
            Matcher matcher = ASKED.matcher(code);
            while (matcher.find()) {
                asked++;
                if (!there.contains(matcher.group(1))) {
                    wrong.add(folder + " asks for " + matcher.group(1));
                }
            }
            for (Object key : there) {
                if (code.indexOf("\"" + key + "\"") < 0) {
                    wrong.add(english + " holds " + key + ", which nobody asks for");
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 0);
    }

    private static Set<String> values(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static boolean lonelyApostrophe(String text) {
        return text.replace("''", "").replaceAll("'[{}|#<]+'", "").contains("'");
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> found = files.filter(f -> f.endsWith("texts.properties")).toList();
            assertFalse(found.isEmpty(), "no texts found under " + RESOURCES.toAbsolutePath());
            return found;
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines;
    }
}
