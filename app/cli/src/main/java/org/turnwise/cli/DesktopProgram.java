package org.turnwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The window as a child process: this program never links it, so whoever started us says how it is started.
 *
 * @param command executable and fixed arguments
 */
record DesktopProgram(List<String> command) {
    /**
     * Looks at what the launcher left in the environment, then for the image's own launcher beside this one.
     *
     * @param imageLauncher path of the running application image's launcher, as jpackage states it
     */
    static Optional<DesktopProgram> find(Map<String, String> environment, Optional<Path> imageLauncher) {
        String java = environment.getOrDefault("TURNWISE_JAVA", "");
        String arguments = environment.getOrDefault("TURNWISE_DESKTOP_ARGS", "");
        if (!java.isEmpty() && Files.isReadable(Path.of(arguments))) {
            // as the launcher does, so that both ways into the window find the same preferences
            String home = environment.getOrDefault("HOME", "");
            List<String> command = home.isEmpty()
                    ? List.of(java, "@" + arguments)
                    : List.of(java, "-Duser.home=" + home, "@" + arguments);
            return Optional.of(new DesktopProgram(command));
        }
        return imageLauncher
                .map(path -> path.resolveSibling(path.getFileName().toString().replace("turnwise-cli", "turnwise")))
                .filter(Files::isExecutable)
                .map(path -> new DesktopProgram(List.of(path.toString())));
    }

    static DesktopProgram findForThisProcess() {
        return find(
                        System.getenv(),
                        Optional.ofNullable(System.getProperty("jpackage.app-path"))
                                .map(Path::of))
                .orElseThrow(() -> new CliFailure("the window's program was not found. Start through ./turnwise, or"
                        + " through bin/turnwise-cli of the application image."));
    }

    /** Writes pictures of the window with the session; needs no display. Returns the program's exit status. */
    int pictures(Path session, Path folder) {
        return run(List.of("--pictures", folder.toString(), session.toString()));
    }

    /** Opens the window and waits until it is closed. */
    int open(List<String> arguments) {
        return run(arguments);
    }

    private int run(List<String> arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
            // An image's launcher marks its environment; another launcher that finds the mark takes itself for the
            // first.
            builder.environment().keySet().removeIf(name -> name.startsWith("_JPACKAGE"));
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new CliFailure("the window's program could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliFailure("interrupted", e);
        }
    }
}
