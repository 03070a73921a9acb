package org.turnwise.desktop.timeline;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.theme.Theme;

/** The timeline as it hangs in the window: a slim row of tools above the strips. */
public final class TimelineView extends BorderPane {
    private final StripPane strips;
    private final TurnMenu menu;

    /** @param charts saves the strips as a picture */
    public TimelineView(
            TimelineModel model, TimelineActions actions, ObservableValue<Theme> theme, ChartExport charts) {
        strips = new StripPane(model, theme);
        TimelineGestures gestures = new TimelineGestures(model, actions, strips::hits);
        new PointerInput(strips, model, gestures);
        menu = new TurnMenu(strips, model, actions, gestures, charts);
        setTop(new TimelineTools(model, actions, theme));
        setCenter(strips);
        setMinHeight(120);
        getStyleClass().add("timeline");
    }

    /** What a right click on a turn offers beside what is the timeline's own. */
    public void menu(CommandMenu offered) {
        menu.offer(offered);
    }

    StripPane strips() {
        return strips;
    }
}
