package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopProgramTest {
    @TempDir
    Path folder;

    @Test
    void the_window_finds_the_same_home_as_when_the_launcher_starts_it() throws IOException {
        Path arguments = Files.writeString(folder.resolve("desktop.args"), "");
        Map<String, String> left = Map.of(
                "TURNWISE_JAVA",
                "/opt/jdk/bin/java",
                "TURNWISE_DESKTOP_ARGS",
                arguments.toString(),
                "HOME",
                "/home/kim");
        assertEquals(
                List.of("/opt/jdk/bin/java", "-Duser.home=/home/kim", "@" + arguments),
                DesktopProgram.find(left, Optional.empty()).orElseThrow().command());
    }

    @Test
    void without_a_home_the_account_decides() throws IOException {
        Path arguments = Files.writeString(folder.resolve("desktop.args"), "");
        assertEquals(
                List.of("java", "@" + arguments),
                DesktopProgram.find(
                                Map.of("TURNWISE_JAVA", "java", "TURNWISE_DESKTOP_ARGS", arguments.toString()),
                                Optional.empty())
                        .orElseThrow()
                        .command());
    }
}
