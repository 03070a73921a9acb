package org.turnwise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Open the window, with a session if one is given; ends when the window is closed.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "SESSION",
            description = "A .turnwise file. Default: the last session, or the sample on the first start.")
    private @Nullable Path session;

    @Override
    public Integer call() {
        if (!Display.isThere()) {
            throw new CliFailure(
                    "there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)");
        }
        List<String> arguments = new ArrayList<>();
        if (session != null) {
            arguments.add(GivenPath.fileToRead("the session", session)
                    .toAbsolutePath()
                    .toString());
        }
        return DesktopProgram.findForThisProcess().open(arguments);
    }
}
