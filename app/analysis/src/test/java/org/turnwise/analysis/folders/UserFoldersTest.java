package org.turnwise.analysis.folders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private final Path home = Path.of("/home/ada");

    @Test
    void linux_follows_xdg_and_its_defaults() {
        assertEquals(
                new UserFolders(
                        home.resolve(".config/turnwise"),
                        home.resolve(".local/share/turnwise"),
                        home.resolve(".cache/turnwise")),
                UserFolders.of(Map.of(), home, "Linux"));
        assertEquals(
                Path.of("/fast/turnwise"),
                UserFolders.of(Map.of("XDG_CACHE_HOME", "/fast"), home, "Linux").cache());
    }

    @Test
    void a_relative_xdg_variable_is_ignored() {
        assertEquals(
                home.resolve(".cache/turnwise"),
                UserFolders.of(Map.of("XDG_CACHE_HOME", "here"), home, "Linux").cache());
    }

    @Test
    void macos_and_windows_use_their_own_places() {
        assertEquals(
                home.resolve("Library/Application Support/turnwise/packs"),
                UserFolders.of(Map.of(), home, "Mac OS X").modelPacks());
        assertEquals(
                home.resolve("AppData/Roaming/turnwise"),
                UserFolders.of(Map.of(), home, "Windows 11").config());
    }
}
