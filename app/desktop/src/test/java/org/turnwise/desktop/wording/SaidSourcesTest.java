package org.turnwise.desktop.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.turnwise.session.edit.Edit;

/** Holds the phrases against the sources of the parts that say them, so that neither changes without the other. */
class SaidSourcesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/turnwise/desktop/wording");
    private static final List<Path> ROOMS = Stream.of(
                    "../session",
                    "../formats",
                    "../media",
                    "../analysis",
                    "../../feature-extractors",
                    "../../model-runtime/inference",
                    "../../sample-sessions",
                    ".")
            .map(room -> Path.of(room, "src/main/java"))
            .toList();
    private static final Pattern PLACE = Pattern.compile("\\{\\d(?:,said|,label)?}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TELLS =
            Pattern.compile("(?:new (?:MediaException|SessionStoreException|EditRejected|ExportException|WriteFailure|"
                    + "ModelException|AudioUnavailableException|Unreadable|Problem|DeviceChoice|[A-Za-z.]*Absent|Missing)"
                    + "|(?:report|builder)\\.(?:error|warning|note)|[^a-zA-Z.]warn|\\.fault|HeardFeatures\\.absent"
                    + "|\\.failure)\\(");

    /** Phrases that the sources put together, each from several pieces. */
    private static final Set<String> TOGETHER = Set.of(
            "several.start",
            "several.end",
            "label.marksModel",
            "several.both",
            "file.noTurn",
            "file.noDialogue",
            "turn.overlap",
            "turn.overlapSame",
            "turn.timesRemedy",
            "time.formRemedy",
            "face.damaged",
            "media.streamFailed");

    /** What only those meet who make models or packs on the command line; it stays in English. */
    private static final Set<String> FOR_MAKERS = Set.of(
            "GraphContract",
            "GraphPasses",
            "GraphOutputs",
            "SureModel",
            "OnnxTextEncoder",
            "OnnxFaceEncoder",
            "YuNetDetector",
            "FaceDetectors",
            "TextTokenizer",
            "BuiltInEncoder",
            "PackShelf",
            "PackCheck",
            "PackArchive",
            "OnnxModel",
            "ManifestJson",
            "ModelPack",
            "ModelPacks",
            "PackFiles");

    @Test
    void bothLanguagesHaveTheSamePhrasesWithTheSameValues() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String book : List.of("edits", "reasons", "failures", "imports")) {
            Properties english = read(book + ".properties");
            Properties german = read(book + "_de.properties");
            assertEquals(english.keySet(), german.keySet());
            for (String key : english.stringPropertyNames()) {
                if (!places(english.getProperty(key)).equals(places(german.getProperty(key)))) {
                    wrong.add(key);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        String sources = String.join("\n", sources().values());
        List<String> wrong = new ArrayList<>();
        phrases().forEach((key, phrase) -> {
            for (String piece : PLACE.split(phrase)) {
                boolean there = TOGETHER.contains(key)
                        ? Stream.of(piece.split("\\W+")).allMatch(sources::contains)
                        : sources.contains(piece.replaceFirst("^: ", ""));
                if (!there) {
                    wrong.add(key + ": " + piece);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everythingThatIsSaidIsAPhrase() throws IOException {
        String known = String.join("\n", phrases().values());
        List<String> unknown = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            String name = source.getKey().getFileName().toString().replace(".java", "");
            if (FOR_MAKERS.contains(name) || source.getKey().startsWith("./")) {
                continue;
            }
            Matcher tells = TELLS.matcher(source.getValue());
            while (tells.find()) {
                for (String said : sentences(arguments(source.getValue(), tells.end()))) {
                    seen++;
                    if (!known.contains(said)) {
                        unknown.add(name + ": " + said);
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(seen > 200, "only " + seen + " sentences were found");
    }

    @Test
    void everyEditHasAPhrase() throws IOException {
        Map<Path, String> sources = sources();
        List<String> phrases = List.copyOf(
                read("edits.properties").values().stream().map(Object::toString).toList());
        List<String> unknown = new ArrayList<>();
        for (Class<?> edit : Edit.class.getPermittedSubclasses()) {
            String source = sources.entrySet().stream()
                    .filter(s -> s.getKey().endsWith("session/edit/" + edit.getSimpleName() + ".java"))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.joining());
            int at = source.indexOf("String description() {");
            Matcher said = LITERAL.matcher(at < 0 ? "" : source.substring(at, source.indexOf('}', at)));
            while (said.find()) {
                String words = said.group(1);
                if (phrases.stream().noneMatch(p -> p.contains(words))) {
                    unknown.add(edit.getSimpleName() + ": " + words);
                }
            }
        }
        Matcher several =
                Pattern.compile("new Several\\(\\s*\"([^\"]*)\"").matcher(String.join("\n", sources.values()));
        while (several.find()) {
            String words = several.group(1);
            if (phrases.stream().noneMatch(p -> p.contains(words))) {
                unknown.add(words);
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static List<String> places(String phrase) {
        return PLACE.matcher(phrase).results().map(r -> r.group()).sorted().toList();
    }

    /** Texts of at least two words, without what {@code format} puts in. */
    private static List<String> sentences(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(r -> r.group(1))
                .flatMap(text -> Stream.of(text.split("%[0-9.]*[A-Za-z%]")))
                .map(String::strip)
                .filter(text -> text.matches("(?s).*[a-z]{2} [a-z]{2}.*"))
                .toList();
    }

    /** What stands between a bracket and its partner. */
    private static String arguments(String code, int from) {
        int open = 1;
        int at = from;
        boolean quoted = false;
        while (at < code.length() && open > 0) {
            char c = code.charAt(at++);
            if (c == '"' && code.charAt(at - 2) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return code.substring(from, at);
    }

    /** The code of each file, with texts that stand over several lines in one. */
    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> all = new HashMap<>();
        for (Path room : ROOMS) {
            try (Stream<Path> files = Files.walk(room)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    all.put(
                            file,
                            Files.readString(file)
                                    .replaceAll("(?<!\\\\)\"\\s*\\+\\s*\"", "")
                                    .replace("\\\"", "\u201d")
                                    .replace("\\uFFFD", "\uFFFD"));
                }
            }
        }
        return all;
    }

    private static Map<String, String> phrases() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String book : List.of("edits", "reasons", "failures", "imports")) {
            Properties english = read(book + ".properties");
            english.stringPropertyNames()
                    .forEach(k -> all.put(k, english.getProperty(k).replace('"', '\u201d')));
        }
        return all;
    }

    private static Properties read(String file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            lines.load(reader);
        }
        return lines;
    }
}
