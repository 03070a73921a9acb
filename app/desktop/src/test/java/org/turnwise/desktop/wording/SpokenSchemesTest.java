package org.turnwise.desktop.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Scale;

class SpokenSchemesTest {
    private final SpokenSchemes german = new SpokenSchemes(Locale.GERMAN);

    @Test
    void a_shipped_scheme_is_shown_in_the_language_and_stays_what_it_is() {
        LabelScheme shown = german.over(LabelSchemes.EKMAN_7);
        Label joy = shown.label("joy").orElseThrow();
        assertEquals(new Label("joy", "Freude", "Fre", "#E69F00", "5", "Fröhlich, belustigt, entzückt."), joy);
        assertEquals(ids(LabelSchemes.EKMAN_7), ids(shown));
        assertEquals(
                new Scale("arousal", "Erregung", 1, 5, 0.5, "1 sehr ruhig, 5 sehr erregt"),
                german.over(LabelSchemes.VAD).scales().get(1));
        assertSame(LabelSchemes.EKMAN_7, new SpokenSchemes(Locale.ENGLISH).over(LabelSchemes.EKMAN_7));
    }

    @Test
    void every_label_and_scale_that_ships_is_known_and_told_from_the_others() {
        for (LabelScheme scheme : LabelSchemes.builtIn()) {
            LabelScheme shown = german.over(scheme);
            Set<String> names = new HashSet<>();
            Set<String> shorts = new HashSet<>();
            for (int i = 0; i < scheme.labels().size(); i++) {
                Label label = shown.labels().get(i);
                assertNotEquals(scheme.labels().get(i).help(), label.help(), scheme.id() + " " + label.id());
                assertTrue(names.add(label.name()), label.name());
                assertTrue(shorts.add(label.shortName()), label.shortName());
                assertTrue(label.shortName().length() <= 4, label.shortName());
            }
            for (int i = 0; i < scheme.scales().size(); i++) {
                assertNotEquals(
                        scheme.scales().get(i).help(), shown.scales().get(i).help());
            }
        }
    }

    @Test
    void what_somebody_wrote_is_shown_as_it_is() {
        List<Label> labels = new ArrayList<>(LabelSchemes.EKMAN_7.labels());
        Label renamed = new Label("joy", "delight", "del", "#E69F00", "5", "Happy, amused, delighted.");
        Label recoloured = new Label("anger", "anger", "ang", "#000000", "x", "Angry, annoyed, irritated.");
        labels.set(4, renamed);
        labels.set(6, recoloured);
        LabelScheme shown = german.over(new LabelScheme("ekman-7", "Mine", labels, List.of()));
        assertEquals(renamed, shown.labels().get(4));
        assertEquals(
                new Label("anger", "Ärger", "Ärg", "#000000", "x", "Wütend, verärgert, gereizt."),
                shown.labels().get(6));
        LabelScheme copy = new LabelScheme("my-own", "Mine", LabelSchemes.EKMAN_7.labels(), List.of());
        assertEquals(copy, german.over(copy));
    }

    private static List<String> ids(LabelScheme scheme) {
        return scheme.labels().stream().map(Label::id).toList();
    }
}
