package org.turnwise.desktop;

import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import org.turnwise.desktop.preferences.PanePlaces;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.PaneLayout;
import org.turnwise.desktop.shell.PaneSizes;

/** Arranges the panes as they were left, and remembers each change. */
final class LayoutMemory {
    private LayoutMemory() {}

    static void follow(PaneLayout layout, PreferencesModel preferences) {
        PanePlaces left = preferences.remembered().panes();
        layout.sizesProperty().set(new PaneSizes(left.turnsWidth(), left.inspectorWidth(), left.timelineHeight()));
        named(layout).forEach((name, shown) -> shown.set(!left.hidden().contains(name)));
        InvalidationListener changed = o -> preferences.remember(r -> r.withPanes(places(layout)));
        layout.sizesProperty().addListener(changed);
        named(layout).values().forEach(shown -> shown.addListener(changed));
    }

    private static PanePlaces places(PaneLayout layout) {
        PaneSizes sizes = layout.sizesProperty().get();
        List<String> hidden = named(layout).entrySet().stream()
                .filter(pane -> !pane.getValue().get())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new PanePlaces(hidden, sizes.turnsWidth(), sizes.inspectorWidth(), sizes.timelineHeight());
    }

    private static Map<String, BooleanProperty> named(PaneLayout layout) {
        return Map.of(
                "turns", layout.turnsShownProperty(),
                "player", layout.videoShownProperty(),
                "inspector", layout.inspectorShownProperty(),
                "timeline", layout.timelineShownProperty());
    }
}
