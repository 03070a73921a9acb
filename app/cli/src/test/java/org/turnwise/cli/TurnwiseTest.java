package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.samples.SampleFiles;
import org.turnwise.samples.SampleSessions;

/** Whole commands, as a user types them, with what they print. */
class TurnwiseTest {
    private static final int TURNS = 6;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void analysing_the_sample_twice_prints_the_same_json_with_every_promised_field() throws IOException {
        SampleFiles sample = SampleSessions.first().copyTo(folder);
        String[] command = {
            "analyze",
            sample.media().toString(),
            "--transcript",
            beginning(sample.subtitles(), "\n\n", TURNS).toString(),
            "--json"
        };
        assertEquals(0, run(command), this::errors);
        String first = output();
        assertEquals(0, run(command), this::errors);
        assertEquals(first, output());

        List<String> lines = first.lines().toList();
        assertEquals(TURNS, lines.size());
        for (String line : lines) {
            JsonNode turn = new ObjectMapper().readTree(line);
            double sum = 0;
            for (JsonNode probability : turn.get("probabilities")) {
                sum += probability.asDouble();
            }
            assertEquals(1, sum, 1e-4);
            assertEquals(7, turn.get("probabilities").size());
            assertEquals(
                    turn.get("confidence").asDouble(),
                    turn.get("probabilities")
                            .get(turn.get("predicted").asText())
                            .asDouble());
            JsonNode uncertainty = turn.get("uncertainty");
            assertEquals(
                    uncertainty.get("predictive").asDouble(),
                    uncertainty.get("aleatoric").asDouble()
                            + uncertainty.get("epistemic").asDouble(),
                    1e-5);
            assertEquals(
                    "[\"text\",\"audio\",\"visual\"]",
                    turn.get("available_modalities").toString());
            assertEquals(3, turn.get("routing").size());
            for (JsonNode experts : turn.get("routing")) {
                assertEquals(4, experts.size());
            }
            assertTrue(turn.get("start_ms").asLong() < turn.get("end_ms").asLong());
        }
    }

    @Test
    void import_analyze_and_export_make_a_dataset_with_a_card() throws IOException {
        SampleFiles sample = SampleSessions.first().copyTo(folder);
        Path session = folder.resolve("talk.turnwise");
        assertEquals(
                0,
                run(
                        "import",
                        sample.media().toString(),
                        "--transcript",
                        beginning(sample.table(), "\n", 1 + TURNS).toString(),
                        "--out",
                        session.toString()),
                this::errors);
        assertEquals(0, run("analyze", session.toString()), this::errors);
        assertTrue(output().contains("known"), this::output);
        assertEquals(
                0,
                run(
                        "export",
                        session.toString(),
                        "--out",
                        folder.resolve("dataset").toString()),
                this::errors);
        try (Stream<Path> files = Files.list(folder.resolve("dataset"))) {
            assertEquals(
                    List.of("README.md", "talk.csv", "talk.jsonl", "talk.srt", "talk.vtt"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void analyze_and_demo_leave_files_of_others_as_they_are() throws IOException {
        SampleFiles sample = SampleSessions.first().copyTo(folder);
        Path mine = Files.writeString(folder.resolve("predictions.txt"), "# my notes");
        String[] analyze = {
            "analyze",
            sample.media().toString(),
            "--transcript",
            shortTranscript("Hi Jonas.").toString(),
            "--out",
            folder.toString()
        };
        assertEquals(1, run(analyze));
        assertTrue(errors().contains("predictions.txt exists already"), this::errors);
        assertEquals("# my notes", Files.readString(mine));
        Files.delete(mine);
        assertEquals(0, run(analyze), this::errors);
        assertEquals(0, run(analyze), this::errors);

        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        Path table = Files.writeString(dataset.resolve(SampleSessions.first().id() + ".csv"), "mine");
        assertEquals(1, run("demo", "--no-pictures", "--no-window", "--out", folder.toString()));
        assertTrue(errors().contains("would be overwritten"), this::errors);
        assertEquals("mine", Files.readString(table));
    }

    @Test
    void an_export_of_fewer_formats_warns_of_what_an_earlier_one_left_and_spares_a_transcript() throws IOException {
        Path session = imported();
        Path dataset = folder.resolve("dataset");
        assertEquals(0, run("export", session.toString(), "--out", dataset.toString()), this::errors);
        assertEquals("", errors());
        assertEquals(
                0, run("export", session.toString(), "--out", dataset.toString(), "--format", "csv"), this::errors);
        assertTrue(errors().contains("warning: from an earlier export"), this::errors);
        assertTrue(errors().contains("talk.srt"), this::errors);

        Path transcript = Files.writeString(folder.resolve("talk.srt"), "mine");
        assertEquals(1, run("export", session.toString(), "--out", folder.toString()));
        assertTrue(errors().contains(transcript + " would be overwritten"), this::errors);
        assertEquals("mine", Files.readString(transcript));
    }

    @Test
    void a_session_that_exists_is_not_overwritten() throws IOException {
        SampleFiles sample = SampleSessions.first().copyTo(folder);
        Path session = Files.writeString(folder.resolve("talk.turnwise"), "mine");
        assertEquals(1, run("import", sample.media().toString(), "--out", session.toString()));
        assertTrue(errors().contains("exists already"), this::errors);
        assertEquals("mine", Files.readString(session));
    }

    @Test
    void a_recording_that_is_cut_off_is_imported_with_a_warning() throws IOException {
        SampleFiles sample = SampleSessions.first().copyTo(folder);
        String[] command = {
            "import",
            sample.media().toString(),
            "-t",
            sample.subtitles().toString(),
            "--out",
            folder + "/whole.turnwise"
        };
        assertEquals(0, run(command), this::errors);
        assertFalse(errors().contains("cut off"), this::errors);
        try (FileChannel file = FileChannel.open(sample.media(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        command[command.length - 1] = folder + "/cut.turnwise";
        assertEquals(0, run(command), this::errors);
        assertTrue(
                Pattern.compile("warning: \\S+ is cut off: its sound and pictures end at 0:\\d\\d\\.\\d{3} of"
                                + " \\d:\\d\\d\\.\\d{3}, and [1-9]\\d* of \\d+ turns lie past that\\. Copy or")
                        .matcher(errors())
                        .find(),
                this::errors);
    }

    @Test
    void a_broken_transcript_imports_nothing_and_names_the_line() throws IOException {
        SampleFiles sample = SampleSessions.first().copyTo(folder);
        Path broken = Files.writeString(
                folder.resolve("broken.srt"),
                "1\n00:00:00,000 --> 00:00:02,000\nMia: fine\n\n2\n00:00:0x,000 --> 00:00:05,000\nJonas: not fine\n");
        Path session = folder.resolve("broken.turnwise");
        String[] command = {
            "import", sample.media().toString(), "--transcript", broken.toString(), "--out", session.toString()
        };
        assertEquals(1, run(command));
        assertTrue(errors().contains("broken.srt, line 6"), this::errors);
        assertTrue(errors().contains("nothing was imported"), this::errors);
        assertFalse(errors().contains("\tat "), this::errors);
        assertFalse(Files.exists(session));

        String[] accepting = Stream.concat(Stream.of(command), Stream.of("--accept-problems"))
                .toArray(String[]::new);
        assertEquals(0, run(accepting), this::errors);
        assertTrue(output().contains("1 turn, 1 speaker"), this::output);
    }

    @Test
    void what_is_not_a_recording_is_named_without_a_stack_trace() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.mp4"), "these are only notes");
        assertEquals(1, run("analyze", text.toString(), "--pauses"));
        assertTrue(errors().contains("notes.mp4"), this::errors);
        assertFalse(errors().contains("\tat "), this::errors);
        assertEquals(1, run("analyze", folder.resolve("nowhere.mp4").toString(), "--pauses"));
        assertTrue(errors().contains("nowhere.mp4"), this::errors);
    }

    @Test
    void a_command_line_that_is_not_understood_ends_with_2() {
        assertEquals(2, run("analyse"));
        assertEquals(2, run("export"));
    }

    @Test
    void a_misspelt_option_or_command_is_named_with_the_closest_one_and_no_page_of_help() {
        assertEquals(2, run("export", "talk.turnwise", "--out", "x", "--fromat", "csv"));
        assertTrue(
                errors().startsWith("turnwise: turnwise export has no option --fromat. Did you mean --format?"),
                this::errors);
        assertTrue(errors().contains("'turnwise export --help'"), this::errors);
        assertEquals(2, errors().lines().count(), this::errors);
        assertEquals(2, run("analyse"));
        assertTrue(errors().contains("turnwise has no command 'analyse'. Did you mean analyze?"), this::errors);
        assertEquals(2, run("export", "talk.turnwise", "--otu", "x"));
        assertTrue(errors().contains("Did you mean --out?"), this::errors);
        assertEquals(2, run("export", "talk.turnwise"));
        assertTrue(errors().contains("--out"), this::errors);
        assertEquals(2, errors().lines().count(), this::errors);
        assertEquals(2, run("analyze", "talk.mp4", "--samples", "many"));
        assertTrue(errors().contains("--samples"), this::errors);
    }

    @Test
    void a_file_where_a_folder_is_wanted_and_the_reverse_are_said_and_left_alone() throws IOException {
        String recording =
                SampleSessions.first().copyTo(folder.resolve("sample")).media().toString();
        String file = Files.writeString(folder.resolve("mine.txt"), "mine").toString();
        String below = folder.resolve("mine.txt/below").toString();
        String there = Files.createDirectory(folder.resolve("there.turnwise")).toString();
        List<List<String>> commands = List.of(
                List.of("a folder is wanted", "analyze", recording, "--pauses", "--out", file),
                List.of("nothing can be written below it", "analyze", recording, "--pauses", "--out", below),
                List.of("a folder is wanted", "demo", "--out", file),
                List.of("a folder is wanted", "export", "talk.turnwise", "--out", file),
                List.of("a file is wanted", "import", recording, "--out", there),
                List.of("nothing can be written below it", "import", recording, "--out", below + "/x.turnwise"),
                List.of("the recording is a file", "import", folder.toString()),
                List.of("is a folder", "analyze", folder.toString()),
                List.of("is a folder", "analyze", there),
                List.of(
                        "is a folder",
                        "export",
                        there,
                        "--out",
                        folder.resolve("o").toString()),
                List.of("the transcript is a file", "import", recording, "-t", folder.toString()),
                List.of("wants a folder", "evaluate", "--dataset", "meld", "--data", file),
                List.of("wants a folder", "evaluate", "--dataset", "ferplus", "--data", file),
                List.of("is a folder", "train", "--config", folder.toString()),
                List.of("wants a folder", "train", "--config", file, "--data", file),
                List.of("not a .zip archive", "models", "install", file));
        for (List<String> command : commands) {
            String[] arguments = command.subList(1, command.size()).toArray(String[]::new);
            assertEquals(1, run(arguments), () -> command + "\n" + errors());
            assertTrue(errors().contains(command.get(0)), () -> command + "\n" + errors());
            assertEquals(1, errors().lines().count(), this::errors);
        }
        assertEquals("mine", Files.readString(Path.of(file)));
    }

    @Test
    void an_import_without_turns_says_how_to_get_some_and_pauses_give_some() throws IOException {
        String recording =
                SampleSessions.first().copyTo(folder.resolve("sample")).media().toString();
        Path session = folder.resolve("none.turnwise");
        assertEquals(0, run("import", recording, "--out", session.toString()), this::errors);
        assertTrue(output().contains("0 turns, 0 speakers"), this::output);
        assertTrue(errors().contains("--pauses"), this::errors);
        String some = folder.resolve("some.turnwise").toString();
        assertEquals(0, run("import", recording, "--pauses", "--out", some), this::errors);
        assertTrue(output().contains("turns, 1 speaker"), this::output);
        assertEquals("", errors());
    }

    @Test
    void an_analysis_says_where_its_predictions_are_and_what_it_could_not_read() throws IOException {
        Path session = imported();
        assertEquals(0, run("analyze", session.toString(), "--json"), this::errors);
        assertTrue(errors().contains("kept in " + session + " as run "), this::errors);
        assertEquals(
                output().lines().count(),
                output().lines().filter(l -> l.startsWith("{")).count());
        Path transcript = shortTranscript("so many words ".repeat(400));
        Path recording = folder.resolve("sample");
        try (Stream<Path> files = Files.list(recording)) {
            recording =
                    files.filter(f -> f.toString().endsWith(".mp4")).findFirst().orElseThrow();
        }
        assertEquals(0, run("analyze", recording.toString(), "-t", transcript.toString()), this::errors);
        assertTrue(errors().contains("note: turn 1 at 0:00.000: the text is too long"), this::errors);
        assertTrue(errors().contains("nothing was kept"), this::errors);
    }

    @Test
    void the_doctors_verdict_agrees_with_what_stands_above_it() {
        run("doctor");
        String verdict = output().substring(output().indexOf("verdict"));
        long notShown = output().lines().filter(l -> l.contains(": not shown")).count();
        assertEquals(
                notShown,
                Pattern.compile("a font for ").matcher(verdict).results().count(),
                this::output);
        assertEquals(output().contains("no device: playback"), verdict.contains("a sound device"), this::output);
        assertTrue(notShown == 0 || verdict.contains("lacks"), this::output);
    }

    @Test
    void the_doctor_names_versions_device_folders_and_packs() {
        run("doctor");
        for (String expected : List.of("ONNX Runtime", "FFmpeg", "models run on CPU", "sha256:", "cache", "fonts")) {
            assertTrue(output().contains(expected), () -> expected + " is missing in\n" + output());
        }
    }

    /** The sample as {@code talk.turnwise}. */
    private Path imported() throws IOException {
        SampleFiles sample = SampleSessions.first().copyTo(folder.resolve("sample"));
        Path session = folder.resolve("talk.turnwise");
        int status = run(
                "import",
                sample.media().toString(),
                "--transcript",
                sample.table().toString(),
                "--out",
                session.toString());
        assertEquals(0, status, this::errors);
        return session;
    }

    /** One turn of two seconds: an analysis of it does all that one of a whole recording does. */
    /** What a transcript begins with: analysing all of it takes long, and tells no more. */
    private Path beginning(Path transcript, String between, int pieces) throws IOException {
        String all = Files.readString(transcript).replace("\r\n", "\n");
        String some = Stream.of(all.split(between)).limit(pieces).collect(Collectors.joining(between));
        return Files.writeString(folder.resolve("first-" + transcript.getFileName()), some + "\n");
    }

    private Path shortTranscript(String words) throws IOException {
        return Files.writeString(folder.resolve("short.srt"), "1\n00:00:00,000 --> 00:00:02,000\nMia: " + words + "\n");
    }

    private int run(String... command) {
        out.reset();
        err.reset();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Turnwise.run(command);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
