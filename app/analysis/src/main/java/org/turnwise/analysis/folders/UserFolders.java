package org.turnwise.analysis.folders;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folders Turnwise writes to for one user, by the platform's convention (XDG on Linux, Library on macOS, AppData on
 * Windows). Nothing is created here; who writes creates.
 *
 * @param config preferences and window state
 * @param data sessions made without a chosen place, model packs
 * @param cache extracted features; may be deleted at any time
 */
public record UserFolders(Path config, Path data, Path cache) {
    private static final String NAME = "turnwise";

    /**
     * @param environment as {@link System#getenv()}
     * @param home the user's home folder
     * @param osName as the system property {@code os.name}
     */
    public static UserFolders of(Map<String, String> environment, Path home, String osName) {
        String os = osName.toLowerCase(java.util.Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = variable(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
            Path local = variable(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
            return new UserFolders(
                    roaming.resolve(NAME),
                    local.resolve(NAME),
                    local.resolve(NAME).resolve("cache"));
        }
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Preferences").resolve(NAME),
                    library.resolve("Application Support").resolve(NAME),
                    library.resolve("Caches").resolve(NAME));
        }
        return new UserFolders(
                variable(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME),
                variable(environment, "XDG_DATA_HOME")
                        .orElse(home.resolve(".local/share"))
                        .resolve(NAME),
                variable(environment, "XDG_CACHE_HOME")
                        .orElse(home.resolve(".cache"))
                        .resolve(NAME));
    }

    /** The folders of whoever runs this process. */
    public static UserFolders ofThisUser() {
        return of(System.getenv(), Path.of(System.getProperty("user.home", ".")), System.getProperty("os.name", ""));
    }

    /** Where model packs that the user registered lie, one folder each. */
    public Path modelPacks() {
        return data.resolve("packs");
    }

    /** XDG asks that relative paths in its variables be ignored. */
    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(v -> !v.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
