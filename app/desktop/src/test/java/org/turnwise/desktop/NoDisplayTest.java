package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NoDisplayTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_display_that_is_not_there_is_said_in_words() throws Exception {
        ProcessBuilder start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        TurnwiseDesktop.class.getName())
                .redirectErrorStream(true);
        Map<String, String> environment = start.environment();
        environment.remove("WAYLAND_DISPLAY");
        environment.put("DISPLAY", ":31313");
        Process program = start.start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(program.waitFor(120, TimeUnit.SECONDS));
        assertEquals(1, program.exitValue());
        assertTrue(said.contains("No window can be opened here") && said.contains("turnwise demo"), said);
        assertFalse(said.contains("\tat "), said);
    }
}
