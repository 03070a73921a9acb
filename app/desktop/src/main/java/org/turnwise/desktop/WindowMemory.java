package org.turnwise.desktop;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.preferences.WindowPlace;

/** Puts the window where it stood last, if there is still a screen there. */
final class WindowMemory {
    private WindowMemory() {}

    static void restore(Stage stage, PreferencesModel preferences) {
        WindowPlace place = preferences.remembered().window();
        Rectangle2D largest = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(place.width(), largest.getWidth()));
        stage.setHeight(Math.min(place.height(), largest.getHeight()));
        boolean onScreen = !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 40)
                .isEmpty();
        if (place.x() >= 0 && onScreen) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }

    static void keep(Stage stage, PreferencesModel preferences) {
        WindowPlace before = preferences.remembered().window();
        WindowPlace place = stage.isMaximized()
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        preferences.remember(r -> r.withWindow(place));
    }
}
