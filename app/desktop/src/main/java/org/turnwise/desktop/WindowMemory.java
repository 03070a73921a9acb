package org.turnwise.desktop;

import java.util.concurrent.Executor;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.preferences.WindowPlace;

/** Puts the window where it stood last, if there is still a screen there. */
final class WindowMemory {
    /** In a window of this size all panes stand side by side, with a lane for each of two speakers. */
    private static final double ALL_WIDTH = 1280;

    private static final double ALL_HEIGHT = 720;
    private static final double SHARE = 0.9;

    /** More than this is of no use to a first look. */
    private static final double MOST_WIDTH = 1680;

    private static final double MOST_HEIGHT = 1000;

    private WindowMemory() {}

    /** @param later runs what it is given on the FX thread, after what is going on there */
    static void restore(Stage stage, PreferencesModel preferences, Executor later) {
        Rectangle2D largest = Screen.getPrimary().getVisualBounds();
        WindowPlace place = last(preferences, largest);
        HeldSize.of(
                        stage,
                        Math.min(place.width(), largest.getWidth()),
                        Math.min(place.height(), largest.getHeight()),
                        later)
                .untilUp();
        boolean onScreen = !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 40)
                .isEmpty();
        if (place.x() >= 0 && onScreen) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }

    static void keep(Stage stage, PreferencesModel preferences) {
        WindowPlace before = last(preferences, Screen.getPrimary().getVisualBounds());
        WindowPlace place = stage.isMaximized()
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        preferences.remember(r -> r.withWindow(place));
    }

    private static WindowPlace last(PreferencesModel preferences, Rectangle2D screen) {
        WindowPlace place = preferences.remembered().window();
        return place.isFirst() ? first(screen) : place;
    }

    /** Most of the screen, or all of it where less would not show all panes. */
    static WindowPlace first(Rectangle2D screen) {
        double width = SHARE * screen.getWidth();
        double height = SHARE * screen.getHeight();
        boolean maximised = width < ALL_WIDTH || height < ALL_HEIGHT;
        return new WindowPlace(-1, -1, Math.min(width, MOST_WIDTH), Math.min(height, MOST_HEIGHT), maximised);
    }
}
