package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds everything a German window says against what an English one says. */
class LeftOverEnglishTest {
    private static final long PATIENCE_MINUTES = 8;
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    /** Words that stand in no German sentence. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|of|and|is|not|with|turns?|from|this|that|are|you|yes|or|by|its|has|cannot|recording|choose)\\b");

    /** What is called the same in both languages. */
    private static final Set<String> SAME = Set.of(
            "Deutsch", "English", "Enter", "Format", "Label", "Labels", "Name", "Player", "Turnwise", "windows-1252");

    @TempDir
    private Path folder;

    @Test
    void nothing_but_names_is_the_same_in_a_German_window() throws Exception {
        Set<String> english = said("en");
        Set<String> german = said("de");
        List<String> data = Files.readAllLines(folder.resolve("de.data")).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<String> left = new ArrayList<>();
        for (String text : german) {
            if (SAME.contains(text)) {
                continue;
            }
            String own = withoutData(text, data);
            if (english.contains(text) && WORD.matcher(own).find()
                    || ENGLISH.matcher(own).find()) {
                left.add(text);
            }
        }
        assertEquals(List.of(), left);
        assertTrue(
                german.contains("Überraschung: Erschrocken oder erstaunt, angenehm oder nicht."),
                "labels that ship have German names");
        assertTrue(german.size() > 700, "only " + german.size() + " texts were found");
    }

    /** Without what the session brings along, also where it is cut off to fit, perhaps behind a speaker's name. */
    private static String withoutData(String text, List<String> data) {
        if (text.endsWith("...")) {
            String begun = text.substring(0, text.length() - 3).strip();
            String said = begun.substring(begun.indexOf(": ") < 0 ? 0 : begun.indexOf(": ") + 2);
            if (data.stream().anyMatch(one -> one.startsWith(begun) || one.startsWith(said))) {
                return "";
            }
        }
        String own = text;
        for (String one : data) {
            own = own.replace(one, "");
        }
        return own;
    }

    /** In a program of its own: the second finds the session that the first has analysed. */
    private Set<String> said(String language) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> !a.startsWith("-agentlib") && !a.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LanguageTour.Main.class.getName(),
                folder.toString(),
                folder.resolve(language).toString(),
                language));
        File log = folder.resolve(language + ".log").toFile();
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            assertTrue(program.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), language + " took too long");
        } finally {
            program.destroyForcibly();
        }
        assertEquals(0, program.exitValue(), () -> last(log.toPath()));
        return new HashSet<>(Files.readAllLines(folder.resolve(language)));
    }

    private static String last(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
