package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import picocli.CommandLine;

class ModelsCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_pack_is_installed_listed_verified_and_removed() throws IOException {
        assertEquals(0, run("install", pack("mine").toString()), this::errors);
        assertTrue(output().startsWith("installed mine 1 (sure) in " + folder), this::output);
        for (String command : List.of("", "list")) {
            assertEquals(0, command.isEmpty() ? run() : run(command), this::errors);
            assertTrue(output().contains("  mine 1 (sure)"), this::output);
            assertTrue(output().contains("  sure-meld-text "), this::output);
        }
        assertEquals(0, run("verify", "mine"), this::errors);
        assertTrue(output().contains("trial: a dialogue of 3 turns"), this::output);
        assertEquals(0, run("remove", "mine"), this::errors);
        assertTrue(output().startsWith("removed "), this::output);
        assertEquals(0, run(), this::errors);
        assertFalse(output().contains("mine"), this::output);
    }

    @Test
    void all_packs_that_ship_are_sound() {
        assertEquals(0, run("verify"), this::errors);
        assertTrue(output().contains("sure-meld-text"), this::output);
        assertTrue(output().contains("face-expression-ferplus"), this::output);
        assertEquals("", errors());
    }

    @Test
    void a_pack_that_was_tampered_with_fails_the_verification_with_the_file_and_no_trace() throws IOException {
        assertEquals(0, run("install", pack("mine").toString()), this::errors);
        Path graph = folder.resolve("data/packs/mine/model.onnx");
        byte[] bytes = Files.readAllBytes(graph);
        bytes[9] ^= 1;
        Files.write(graph, bytes);
        for (String[] command : List.of(new String[] {"verify"}, new String[] {"verify", "mine"})) {
            assertEquals(1, run(command));
            assertTrue(errors().contains("field files.model.onnx"), this::errors);
            assertEquals(1, errors().lines().count(), this::errors);
        }
        assertEquals(1, run("install", folder.resolve("data/packs/mine").toString()));
        assertTrue(errors().contains("field files.model.onnx"), this::errors);
        assertEquals(0, run("remove", "mine"), this::errors);
    }

    @Test
    void what_is_not_there_or_not_the_users_is_said_in_one_line() {
        assertEquals(1, run("install", folder.resolve("none").toString()));
        assertTrue(errors().contains("there is no folder or file"), this::errors);
        assertEquals(1, run("verify", "none"));
        assertTrue(errors().contains("there is no model pack none"), this::errors);
        assertEquals(1, run("remove", "sure-meld-text"));
        assertTrue(errors().contains("ships with Turnwise"), this::errors);
        assertEquals(1, errors().lines().count(), this::errors);
    }

    private Path pack(String name) {
        ModelPack shipped = ModelPack.builtIn("sure-meld-text");
        ModelManifest manifest = new ModelManifest(
                name, "1", "", "CC0-1.0", Map.of(), shipped.manifest().spec(), List.of(), Map.of(), Map.of());
        ModelPack.write(folder.resolve(name), manifest, Map.of("model.onnx", shipped.read("model.onnx")));
        return folder.resolve(name);
    }

    private int run(String... command) {
        out.reset();
        err.reset();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            UserFolders folders =
                    new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache"));
            CommandLine line = new CommandLine(new ModelsCommand(folders));
            line.setExecutionExceptionHandler((failure, parsed, result) -> {
                System.err.println(FailureText.of(failure));
                return 1;
            });
            return line.execute(command);
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
