package org.turnwise.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class BrowserTest {
    @TempDir
    Path folder;

    private final List<String> toolkit = new ArrayList<>();

    private Browser browser(String osName) {
        String path = folder + File.pathSeparator + System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return new Browser(osName, Map.of("PATH", path), toolkit::add);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    void an_opener_that_finds_no_browser_is_told_of_with_the_file() throws IOException {
        program("xdg-open", "exit 3");
        Path page = folder.resolve("guide.html");
        IllegalStateException told =
                assertThrows(IllegalStateException.class, () -> browser("Linux").accept(page));
        assertTrue(String.valueOf(told.getMessage()).contains(page.toString()), told::toString);
        assertEquals(List.of(), toolkit);
    }

    @Test
    void an_opener_is_given_the_address() throws IOException {
        program("xdg-open", "printf %s \"$1\" > '" + folder.resolve("given") + "'");
        Path page = folder.resolve("a guide.html");
        browser("Linux").accept(page);
        assertEquals(page.toUri().toString(), Files.readString(folder.resolve("given")));
    }

    @Test
    void without_an_opener_the_toolkit_is_asked_where_it_knows_a_browser() throws IOException {
        Path page = folder.resolve("guide.html");
        Browser alone = new Browser("Linux", Map.of("PATH", folder.toString()), toolkit::add);
        assertThrows(IllegalStateException.class, () -> alone.accept(page));
        program("firefox", "exit 0");
        alone.accept(page);
        browser("Mac OS X").accept(page);
        assertEquals(List.of(page.toUri().toString(), page.toUri().toString()), toolkit);
    }
}
