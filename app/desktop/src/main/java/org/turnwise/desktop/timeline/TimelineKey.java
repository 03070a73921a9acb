package org.turnwise.desktop.timeline;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.draw.KeyPainter;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.wording.SpokenSchemes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelSchemes;

/** The key to how turns are drawn. */
final class TimelineKey extends Region {
    private static final Texts TEXTS = Texts.of(TimelineKey.class);
    private static final double HEIGHT = 28;

    private final PaintLayer layer;

    TimelineKey(ObservableValue<Theme> theme) {
        layer = new PaintLayer(
                "timeline-key", (g, width, height) -> painter(theme).paint(g, HEIGHT));
        setId("timeline-key");
        getChildren().add(layer);
        double width = painter(theme).width();
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        String words = TEXTS.get("key.words");
        setAccessibleText(words);
        setPickOnBounds(true);
        Tooltip.install(this, new Tooltip(words));
        theme.addListener((o, was, is) -> layer.repaint());
    }

    private static KeyPainter painter(ObservableValue<Theme> theme) {
        LabelColours labels = new LabelColours(SpokenSchemes.of(LabelSchemes.EKMAN_7));
        return new KeyPainter(new Style(Palette.of(theme.getValue()), labels, 1));
    }

    @Override
    protected void layoutChildren() {
        layer.resizeRelocate(0, 0, getWidth(), HEIGHT);
    }
}
