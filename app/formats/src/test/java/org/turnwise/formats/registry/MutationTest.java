package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.TranscriptReader;
import org.turnwise.session.model.Session;

/** Whatever somebody's editor, disk or network does to a file, reading it ends in a result. */
final class MutationTest {
    private final FormatRegistry registry = StandardFormats.registry();
    private final List<byte[]> seeds = seeds();

    @Property(tries = 800)
    void a_damaged_file_gives_problems_and_never_an_exception(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size())), random);
        TranscriptReader reader =
                registry.readers().get(random.nextInt(registry.readers().size()));
        Path file = Files.createTempFile("damaged", "." + reader.extensions().get(0));
        try {
            Files.write(file, bytes);
            check(
                    random.nextBoolean()
                            ? registry.read(file, ImportOptions.DEFAULT)
                            : reader.read(file, ImportOptions.DEFAULT));
        } finally {
            Files.delete(file);
        }
    }

    private static void check(ImportResult result) {
        assertNotNull(result.problems());
        assertTrue(result.transcript().isPresent() || result.hasErrors());
        if (result.acceptable()) {
            Session session = Session.empty("s", "S");
            Session imported =
                    new ImportPlan(session).edit(result.accept(), "Import").applyTo(session);
            assertEquals(result.accept().turns().size(), imported.turns().size());
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = spliced(bytes, at, at, snippet(random));
                case 2 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), new byte[0]);
                case 3 ->
                    bytes = spliced(
                            bytes,
                            at,
                            at,
                            Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(200))));
                default -> bytes = random.nextInt(20) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    private static byte[] snippet(Random random) {
        List<String> snippets = List.of(
                "\"",
                ",",
                "\n",
                "\r\n\r\n",
                " --> ",
                "99999999999999999999",
                "-1",
                "NaN",
                "{",
                "}",
                "[",
                "null",
                "\u0000",
                "\uFEFF",
                "&#99999999;",
                "&#x0;",
                "<v ",
                "<",
                "{\\",
                ":",
                "00:00:00,000 --> 00:00:00",
                "1e308",
                "\ud83d\ude00",
                "\t",
                "WEBVTT",
                "NOTE",
                ";",
                "=",
                "\\u0000",
                "\"turn\":-9223372036854775808,");
        return snippets.get(random.nextInt(snippets.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] insert) {
        byte[] result = new byte[from + insert.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(insert, 0, result, from, insert.length);
        System.arraycopy(bytes, to, result, from + insert.length, bytes.length - to);
        return result;
    }

    private static List<byte[]> seeds() {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(MutationTest.class.getResource("/golden"))
                .toURI()))) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".expected"))
                    .sorted()
                    .toList()) {
                all.add(Files.readAllBytes(file));
            }
            for (String format : List.of("jsonl", "csv", "vtt", "jsonl")) {
                StringBuilder out = new StringBuilder();
                StandardFormats.registry()
                        .writer(format)
                        .orElseThrow()
                        .write(new RandomSessions(5).next(), ExportOptions.everything("ekman-7"), out);
                all.add(out.toString().getBytes(StandardCharsets.UTF_8));
                all.add(out.toString().getBytes(StandardCharsets.UTF_16LE));
            }
            return all;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
