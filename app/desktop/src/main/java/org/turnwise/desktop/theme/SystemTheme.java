package org.turnwise.desktop.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the desktop whether it is dark, by the means each platform has. Light where it does not tell. Takes up to two
 * seconds: never call it on the FX thread.
 */
public final class SystemTheme implements Supplier<Theme> {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);
    private static final long PATIENCE_SECONDS = 2;

    private final String operatingSystem;
    private final Map<String, String> environment;
    private final Function<List<String>, String> ask;

    /** The desktop this program runs on. */
    public static SystemTheme ofThisMachine() {
        return new SystemTheme(System.getProperty("os.name", ""), System.getenv(), SystemTheme::run);
    }

    /** @param ask runs a command and returns what it printed, empty where it failed */
    SystemTheme(String operatingSystem, Map<String, String> environment, Function<List<String>, String> ask) {
        this.operatingSystem = operatingSystem.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.ask = ask;
    }

    @Override
    public Theme get() {
        return isDark() ? Theme.DARK : Theme.LIGHT;
    }

    private boolean isDark() {
        if (operatingSystem.contains("mac")) {
            return answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("dark");
        }
        if (operatingSystem.contains("windows")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answer("reg", "query", key, "/v", "AppsUseLightTheme").contains("0x0");
        }
        String gtk = environment.getOrDefault("GTK_THEME", "").toLowerCase(Locale.ROOT);
        if (!gtk.isEmpty()) {
            return gtk.contains("dark");
        }
        String scheme = answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
        if (scheme.contains("prefer-dark") || scheme.contains("prefer-light")) {
            return scheme.contains("prefer-dark");
        }
        // Desktops that know no colour scheme, or have it at its default, still name their theme.
        return answer("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme")
                .contains("dark");
    }

    private String answer(String... command) {
        return ask.apply(List.of(command)).toLowerCase(Locale.ROOT);
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return "";
            }
            String printed = new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? printed : "";
        } catch (IOException notThere) {
            LOG.debug("The desktop cannot be asked for its theme: {}", notThere.getMessage());
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
