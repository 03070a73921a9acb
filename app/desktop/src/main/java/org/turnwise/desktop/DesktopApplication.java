package org.turnwise.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.guide.Browser;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.playback.JavaSoundOutput;
import org.turnwise.media.probe.MediaProbe;

/** The toolkit's way in: puts the program together for this user and this machine. */
public final class DesktopApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApplication.class);

    private @Nullable Program program;

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LOG.error("On {}", thread, failure));
        StartOptions options = StartOptions.parse(getParameters().getRaw());
        UserFolders folders = folders(options);
        PreferencesModel.language(folders.config()).speak();
        Surroundings surroundings = surroundings(stage, folders);
        if (!options.unwatched()) {
            Program started = Program.toStart(stage, surroundings, options);
            program = started;
            started.start(options);
            return;
        }
        Program unwatched = new Program(stage, surroundings);
        program = unwatched;
        unwatched.parts().preferences().change(p -> p.withoutPlaying());
        if (options.rehearsal()) {
            new Rehearsal(unwatched, folders.data(), this::leave).start();
        } else {
            new PictureRun(unwatched, options, this::leave).start();
        }
    }

    private Surroundings surroundings(Stage stage, UserFolders folders) {
        return new Surroundings(
                folders,
                Clock.systemUTC(),
                System.getProperty("user.name", "me"),
                new SystemFileChoice(stage),
                (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), JavaSoundOutput.on(device, remark)),
                new Browser(System.getProperty("os.name", ""), System.getenv(), address -> getHostServices()
                        .showDocument(address)),
                version());
    }

    /** Pictures show nobody's preferences, and change none; a rehearsal has nothing of the user's at all. */
    private static UserFolders folders(StartOptions options) {
        UserFolders own = UserFolders.ofThisUser();
        if (!options.unwatched()) {
            return own;
        }
        try {
            Path folder = Files.createTempDirectory("turnwise-unwatched");
            return options.rehearsal()
                    ? new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache"))
                    : new UserFolders(folder, own.data(), own.cache());
        } catch (IOException failure) {
            throw new UncheckedIOException("No temporary folder could be made: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void stop() {
        if (program != null) {
            program.close();
        }
    }

    private void leave(int status) {
        if (program != null) {
            program.close();
        }
        Platform.exit();
        System.exit(status);
    }

    /** The jar's version; "development" when run from class files. */
    static String version() {
        String packaged = DesktopApplication.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }
}
