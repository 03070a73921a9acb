package org.turnwise.desktop;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.desktop.faces.Sight;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.scale.Scaling;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.FrameByFrame;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.voice.Hearing;

/** What there is of the window whether a session is open or not. */
record WindowParts(
        Stage stage,
        Scene scene,
        Scaling scaling,
        MainWindow window,
        StatusBar status,
        BackgroundTasks tasks,
        FxThread fx,
        FrameByFrame frames,
        PreferencesModel preferences,
        Themes themes,
        Dialogs dialogs,
        Hearing hearing,
        Sight sight,
        Analyzers analyzers) {}
