package org.turnwise.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.video.RecordingOpener;

/**
 * What the program finds around it, and a test gives it.
 *
 * @param userName name for a first annotator
 * @param recordings opens what is played
 * @param browser shows a page that lies on this machine
 * @param version of the application, for provenance and data cards
 */
record Surroundings(
        UserFolders folders,
        Clock clock,
        String userName,
        FileChoice files,
        RecordingOpener recordings,
        Consumer<Path> browser,
        String version) {}
