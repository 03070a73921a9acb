package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.Optional;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.FxThread;

/** What the program stands on and has before its window: enough to read a session while the window is being made. */
record Groundwork(FxThread fx, BackgroundTasks tasks, PreferencesModel preferences, SessionOpening opening) {
    static Groundwork of(Surroundings surroundings) {
        FxThread fx = new FxThread();
        BackgroundTasks tasks = new BackgroundTasks();
        PreferencesModel preferences =
                new PreferencesModel(surroundings.folders().config(), surroundings.userName(), tasks.quiet());
        return new Groundwork(fx, tasks, preferences, new SessionOpening(surroundings, preferences, tasks, fx));
    }

    /** The session that a start with these options opens: the one asked for, else the one opened last. */
    Optional<Path> wanted(StartOptions options) {
        return options.session()
                .or(() ->
                        preferences.remembered().recent().stream().map(Path::of).findFirst());
    }
}
