package org.turnwise.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2 counts it: 4.5:1 for text (level AA), 7:1 in the looks of high contrast (AAA), 3:1 for edges. */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void what_is_drawn_by_hand_can_be_read(Theme theme) {
        Palette p = Palette.of(theme);
        double least = theme.isContrast() ? 7 : 4.5;
        for (Color ground : List.of(p.surface(), p.raised(), p.selection())) {
            atLeast(least, p.text(), ground, theme + ", text");
            atLeast(least, p.muted(), ground, theme + ", muted text");
        }
        atLeast(least, p.text(), p.track(), theme + ", text on a bar");
        atLeast(least, p.surface(), p.text(), theme + ", the playhead's time");
        atLeast(3, p.accent(), p.surface(), theme + ", playhead and focus");
        if (theme.isContrast()) {
            atLeast(3, p.line(), p.surface(), theme + ", lines");
            atLeast(3, p.waveform(), p.surface(), theme + ", sound");
        }
    }

    @ParameterizedTest
    @CsvSource({"contrast-light.css,LIGHT_CONTRAST", "contrast-dark.css,DARK_CONTRAST"})
    void what_the_sheets_of_high_contrast_colour_can_be_read(String sheet, Theme theme) throws IOException {
        Map<String, Color> colours = colours(sheet);
        for (String ground : List.of("bg-default", "bg-subtle", "bg-overlay", "neutral-subtle", "neutral-muted")) {
            for (String text : List.of("fg-default", "fg-muted")) {
                atLeast(7, colour(colours, text), colour(colours, ground), sheet + ", " + text + " on " + ground);
            }
        }
        for (String kind : List.of("accent", "warning", "success", "danger")) {
            atLeast(7, colour(colours, kind + "-fg"), colour(colours, "bg-default"), sheet + ", " + kind);
            atLeast(7, colour(colours, "fg-default"), colour(colours, kind + "-subtle"), sheet + ", on " + kind);
            atLeast(7, colour(colours, "fg-emphasis"), colour(colours, kind + "-emphasis"), sheet + ", in " + kind);
        }
        atLeast(3, colour(colours, "border-default"), colour(colours, "bg-default"), sheet + ", borders");
        Palette drawn = Palette.of(theme);
        assertEquals(drawn.surface(), colour(colours, "bg-default"), "what is drawn stands on the frame's ground");
        assertEquals(drawn.text(), colour(colours, "fg-default"));
    }

    private static void atLeast(double least, Color text, Color ground, String what) {
        double contrast = LabelColours.contrast(text, ground);
        assertTrue(
                contrast >= least,
                () -> what + ": " + LabelColours.hex(text) + " on " + LabelColours.hex(ground) + " is " + contrast
                        + ":1");
    }

    private static Color colour(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get("-color-" + name), name);
    }

    private static Map<String, Color> colours(String sheet) throws IOException {
        try (InputStream in = Objects.requireNonNull(Themes.class.getResourceAsStream(sheet))) {
            return COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), ContrastTest::parsed));
        }
    }

    private static Color parsed(MatchResult found) {
        return Color.web(found.group(2));
    }
}
