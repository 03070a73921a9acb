package org.turnwise.desktop.timeline;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.MomentPicture;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.markers.MarkerField;
import org.turnwise.desktop.timeline.markers.Markers;
import org.turnwise.session.model.Marker;

/** The timeline as it hangs in the window: a slim row of tools above the strips. */
public final class TimelineView extends BorderPane {
    private final StripPane strips;
    private final TurnMenu menu;
    private final PointerInput pointer;
    private final TimelineModel model;
    private Optional<MarkerField> words = Optional.empty();

    /** @param charts saves the strips as a picture */
    public TimelineView(
            TimelineModel model, TimelineActions actions, ObservableValue<Theme> theme, ChartExport charts) {
        this.model = model;
        strips = new StripPane(model, theme);
        TimelineGestures gestures = new TimelineGestures(model, actions, strips::hits);
        pointer = new PointerInput(strips, model, gestures);
        menu = new TurnMenu(strips, model, actions, gestures, charts);
        setTop(new TimelineTools(model, actions, theme));
        setCenter(strips);
        setMinHeight(100);
        getStyleClass().add("timeline");
    }

    /** What a right click on a turn offers beside what is the timeline's own. */
    public void menu(CommandMenu offered) {
        menu.offer(offered);
    }

    /** Has markers pointed at, asked for and given words. */
    public void markers(Markers of) {
        menu.markers(of);
        pointer.markers(of);
        MarkerField field = new MarkerField(of);
        words = Optional.of(field);
        strips.above(field.node());
        of.askedProperty().addListener((o, was, is) -> is.ifPresent(marker -> ask(field, marker)));
    }

    /** Makes an edit of the words of a marker that were typed and not yet left. */
    public void commit() {
        words.ifPresent(MarkerField::keep);
    }

    /** Shows a small picture of the recording where the map of the whole session is pointed at. */
    public void pictures(MomentPicture of) {
        strips.above(of.node());
        pointer.pictures(of);
    }

    private void ask(MarkerField field, Marker marker) {
        double width = model.scale().widthPixels();
        double x = Math.max(0, Math.min(width, model.scale().xOf(marker.millis())));
        field.ask(marker, StripPane.NAMES + x, strips.bands().axis().endY(), strips.getWidth());
    }

    StripPane strips() {
        return strips;
    }
}
