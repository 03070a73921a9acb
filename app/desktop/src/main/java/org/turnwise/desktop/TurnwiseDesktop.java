package org.turnwise.desktop;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/**
 * Starts the window. Does not extend {@link Application}: a main class that does asks for the module path. Exit status
 * 0, 1 where what was asked for failed, 2 for arguments that cannot be understood.
 */
public final class TurnwiseDesktop {
    /** JavaFX warns that it runs from the class path, which is meant so. Held here, since loggers are held weakly. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    private static final String REMEDY =
            "Start Turnwise on a desktop, or with DISPLAY naming one that this user may use; "
                    + "'turnwise demo' and the commands of 'turnwise --help' work without.";

    private TurnwiseDesktop() {}

    public static void main(String[] arguments) {
        TOOLKIT_LOG.setLevel(Level.SEVERE);
        try {
            StartOptions options = StartOptions.parse(Arrays.asList(arguments));
            if (options.unwatched()) {
                drawIntoMemory();
            }
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
        }
        try {
            Application.launch(DesktopApplication.class, arguments);
        } catch (UnsupportedOperationException refused) {
            // the toolkit's own words for a display that is not there, or a GTK library
            System.err.println("No window can be opened here: " + refused.getMessage() + ". " + REMEDY);
            System.exit(1);
        }
    }

    /** Lets the toolkit do without a display; a choice given on the command line stands. */
    private static void drawIntoMemory() {
        setUnlessGiven("glass.platform", "Monocle");
        setUnlessGiven("monocle.platform", "Headless");
        setUnlessGiven("headless.geometry", "3840x2160-32");
        setUnlessGiven("prism.order", "sw");
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
