package org.turnwise.desktop.guide;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.turnwise.desktop.wording.Texts;

/**
 * Shows a page of this machine in the user's browser, and says where it cannot: on Linux the toolkit starts
 * {@code xdg-open} and never hears that it found no browser.
 */
public final class Browser implements Consumer<Path> {
    private static final Texts TEXTS = Texts.of(Browser.class);
    /** What the toolkit starts where there is no {@link #OPENER}. */
    private static final List<String> BROWSERS = List.of("google-chrome", "firefox", "opera", "konqueror", "mozilla");

    private static final String OPENER = "xdg-open";
    /** An opener that still runs then has found a browser, and waits for it. */
    private static final long PATIENCE_SECONDS = 5;

    private final String osName;
    private final Map<String, String> environment;
    private final Consumer<String> toolkit;

    /**
     * @param osName as the system property {@code os.name}
     * @param environment where {@code PATH} is looked up
     * @param toolkit opens an address in the browser, as far as it can
     */
    public Browser(String osName, Map<String, String> environment, Consumer<String> toolkit) {
        this.osName = osName;
        this.environment = environment;
        this.toolkit = toolkit;
    }

    /**
     * Not to be called on the FX thread: it waits for seconds to hear whether a browser was found.
     *
     * @throws IllegalStateException with words for the user where there is none
     */
    @Override
    public void accept(Path page) {
        String address = page.toUri().toString();
        if (!osName.equals("Linux")) {
            toolkit.accept(address);
        } else if (isThere(OPENER)) {
            if (!opened(address)) {
                throw none(page);
            }
        } else if (BROWSERS.stream().anyMatch(this::isThere)) {
            toolkit.accept(address);
        } else {
            throw none(page);
        }
    }

    private static IllegalStateException none(Path page) {
        return new IllegalStateException(TEXTS.get("browser.none", page));
    }

    private boolean isThere(String program) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private boolean opened(String address) {
        try {
            ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec " + OPENER + " \"$1\"", "sh", address)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            Process opener = builder.start();
            return !opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
