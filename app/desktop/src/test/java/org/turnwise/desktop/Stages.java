package org.turnwise.desktop;

import javafx.stage.Stage;

/** All tests of a run are handed the same stage, in the size in which the one before left it. */
public final class Stages {
    private Stages() {}

    /** Gives the stage its scene's size. */
    public static void fit(Stage stage) {
        stage.setMaximized(false);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.sizeToScene();
    }
}
