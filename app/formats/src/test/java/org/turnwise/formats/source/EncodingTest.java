package org.turnwise.formats.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem;
import org.turnwise.formats.Problem.Severity;
import org.turnwise.formats.subtitle.SrtReader;

final class EncodingTest {
    private static final String SRT =
            "1\n00:00:01,000 --> 00:00:02,000\nZo\u00eb: caf\u00e9 \u20ac5 \u2019quote\u2019\n\n"
                    + "2\n00:00:03,000 --> 00:00:04,000\nZo\u00eb: d\u00e9j\u00e0 vu\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, \uFEFF, UTF-8 with byte order mark",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16LE, \uFEFF, UTF-16LE with byte order mark",
        "UTF-16BE, '', UTF-16BE",
        "UTF-16BE, \uFEFF, UTF-16BE with byte order mark",
        "windows-1252, '', Windows-1252",
    })
    void the_encoding_is_detected_and_named(String charset, String mark, String inWords) throws IOException {
        ImportResult result = read((mark + SRT).getBytes(Charset.forName(charset)), ImportOptions.DEFAULT);
        assertEquals(inWords, result.encoding());
        assertFalse(result.hasErrors(), () -> result.problems().toString());
        assertEquals(
                "caf\u00e9 \u20ac5 \u2019quote\u2019",
                result.readable().turns().get(0).text());
        assertEquals("Zo\u00eb", result.readable().turns().get(0).speaker());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void line_ends_of_all_systems_give_the_same_turns_and_lines(String lineEnd) throws IOException {
        String text = SRT.replace("\n", lineEnd).replace("00:00:04,000", "00:00:02,000");
        ImportResult result = read(text.getBytes(StandardCharsets.UTF_8), ImportOptions.DEFAULT);
        assertEquals(1, result.readable().turns().size());
        assertEquals(6, errors(result).get(0).line());
    }

    @Test
    void chinese_in_utf_16_without_a_mark_is_text() throws IOException {
        String text = "1\n00:00:01,000 --> 00:00:02,000\n" + "\u4f60\u597d\u4e16\u754c".repeat(20) + "\n";
        ImportResult result = read(text.getBytes(StandardCharsets.UTF_16LE), ImportOptions.DEFAULT);
        assertEquals("UTF-16LE", result.encoding());
        assertEquals(1, result.transcript().orElseThrow().turns().size());
    }

    @Test
    void a_byte_that_is_not_utf_8_is_an_error_of_its_line_and_never_replaced_silently() throws IOException {
        byte[] bytes = SRT.getBytes(StandardCharsets.UTF_8);
        int at = SRT.substring(0, SRT.indexOf(" vu")).getBytes(StandardCharsets.UTF_8).length;
        bytes[at] = (byte) 0xff;
        ImportResult result = read(bytes, ImportOptions.DEFAULT);
        assertTrue(result.transcript().isEmpty());
        Problem error = errors(result).get(0);
        assertEquals(7, error.line());
        assertEquals("Bytes at character 10 mean nothing in UTF-8.", error.message());
        assertEquals("d\u00e9j\u00e0\uFFFDvu", result.accept().turns().get(1).text());
    }

    @Test
    void bytes_that_windows_1252_leaves_undefined_are_errors_of_their_lines() throws IOException {
        byte[] bytes = SRT.getBytes(Charset.forName("windows-1252"));
        bytes[bytes.length - 2] = (byte) 0x81;
        ImportResult result = read(bytes, ImportOptions.DEFAULT);
        assertEquals("Windows-1252", result.encoding());
        assertEquals(List.of(7), errors(result).stream().map(Problem::line).toList());
    }

    @Test
    void a_wanted_encoding_overrides_the_detected_one() throws IOException {
        ImportResult result = read(
                SRT.getBytes(StandardCharsets.ISO_8859_1),
                ImportOptions.DEFAULT.withEncoding(Charset.forName("ISO-8859-2")));
        assertEquals("ISO-8859-2", result.encoding());
    }

    @Test
    void a_control_character_is_reported_and_left_out() throws IOException {
        ImportResult result =
                read(SRT.replace("caf", "ca\u0007f").getBytes(StandardCharsets.UTF_8), ImportOptions.DEFAULT);
        assertEquals(
                "Control character U+0007 at character 8.",
                result.problems().stream()
                        .filter(p -> p.severity() == Severity.WARNING)
                        .findFirst()
                        .orElseThrow()
                        .message());
        assertTrue(result.transcript().orElseThrow().turns().get(0).text().startsWith("caf\u00e9"));
    }

    @Test
    void a_packed_file_is_unpacked_whatever_its_name() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(SRT.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                2,
                read(packed.toByteArray(), ImportOptions.DEFAULT)
                        .transcript()
                        .orElseThrow()
                        .turns()
                        .size());
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        ImportResult damaged = read(cut, ImportOptions.DEFAULT);
        assertTrue(damaged.problems().get(0).message().startsWith("The packed file is damaged"), damaged::toString);
    }

    @Test
    void an_empty_file_a_folder_and_a_missing_file_are_errors_in_words() throws IOException {
        assertEquals(
                "There is no turn in this file.",
                read(new byte[0], ImportOptions.DEFAULT).problems().get(0).message());
        SrtReader reader = new SrtReader();
        assertEquals(
                "This is a folder.",
                reader.read(folder, ImportOptions.DEFAULT).problems().get(0).message());
        ImportResult missing = reader.read(folder.resolve("none.srt"), ImportOptions.DEFAULT);
        assertEquals("There is no such file.", missing.problems().get(0).message());
        assertFalse(missing.acceptable());
    }

    private ImportResult read(byte[] bytes, ImportOptions options) throws IOException {
        Path file = folder.resolve("talk.srt");
        Files.write(file, bytes);
        return new SrtReader().read(file, options);
    }

    private static List<Problem> errors(ImportResult result) {
        return result.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
    }
}
