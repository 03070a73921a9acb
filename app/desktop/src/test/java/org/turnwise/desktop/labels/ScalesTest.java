package org.turnwise.desktop.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.TurnId;

/** Valence, arousal and dominance beside the label. */
class ScalesTest extends OpenLabels {
    private static final String VAD = LabelSchemes.VAD.id();
    private static final TurnId FIRST = new TurnId(1);

    ScalesTest() {
        super(false);
    }

    @Test
    void the_scales_offered_are_those_of_schemes_without_labels() {
        assertEquals(
                List.of("valence", "arousal", "dominance"),
                ScaleChoice.of(session.session(), session.scheme()).stream()
                        .map(c -> c.scale().id())
                        .toList());
        assertEquals(
                3, ScaleChoice.of(session.session(), LabelSchemes.VAD).size(), "none twice where one labels in it");
    }

    @Test
    void a_scale_leaves_the_label_untouched_and_undo_takes_it_back_alone() throws Exception {
        labelling.label("joy");
        opened.settle();
        TurnRow labelled = session.row(FIRST).orElseThrow();
        labelling.scale(FIRST, VAD, "valence", OptionalDouble.of(4.5));
        labelling.scale(FIRST, VAD, "arousal", OptionalDouble.of(2));
        opened.settle();
        assertEquals(labelled, session.row(FIRST).orElseThrow());
        assertEquals(OptionalDouble.of(4.5), given(0));
        assertEquals(OptionalDouble.of(2), given(1));
        session.undo();
        opened.settle();
        assertEquals(OptionalDouble.of(4.5), given(0));
        assertEquals(OptionalDouble.empty(), given(1));
        assertEquals(Optional.of("joy"), session.row(FIRST).orElseThrow().humanLabel());
    }

    @Test
    void the_same_value_again_is_no_edit_and_the_last_value_cleared_leaves_nothing() throws Exception {
        labelling.scale(FIRST, VAD, "valence", OptionalDouble.of(4.5));
        labelling.scale(FIRST, VAD, "valence", OptionalDouble.of(4.5));
        opened.settle();
        session.undo();
        opened.settle();
        assertTrue(session.session().annotations().isEmpty(), "one edit was made");
        session.redo();
        labelling.scale(FIRST, VAD, "valence", OptionalDouble.empty());
        opened.settle();
        assertTrue(session.session().annotations().isEmpty());
    }

    @Test
    void clearing_the_label_leaves_the_scales() throws Exception {
        labelling.label("joy");
        labelling.scale(FIRST, VAD, "dominance", OptionalDouble.of(1));
        labelling.clear();
        opened.settle();
        assertEquals(Optional.empty(), session.row(FIRST).orElseThrow().humanLabel());
        assertEquals(OptionalDouble.of(1), given(2));
    }

    @Test
    void the_values_are_in_the_exported_tables_and_lines() throws Exception {
        labelling.label("joy");
        labelling.scale(FIRST, VAD, "valence", OptionalDouble.of(4.5));
        opened.settle();
        String table = written("csv");
        String header = table.lines().findFirst().orElseThrow();
        int column = List.of(header.split(",")).indexOf("scale_valence");
        assertTrue(column > 0, header);
        assertTrue(table.contains(",4.5"), table);
        String lines = written("jsonl");
        assertTrue(lines.contains("\"scales\":{\"valence\":4.5}"), lines);
    }

    private String written(String extension) throws IOException {
        DatasetWriter writer = StandardFormats.registry().writers().stream()
                .filter(w -> w.extension().equals(extension))
                .findFirst()
                .orElseThrow();
        StringBuilder out = new StringBuilder();
        writer.write(
                session.session(),
                ExportOptions.everything(session.scheme().id())
                        .withLabels(
                                new LabelSource.OfAnnotator(session.annotator().id())),
                out);
        return out.toString();
    }

    private OptionalDouble given(int scale) {
        return new ScaleChoice(VAD, LabelSchemes.VAD.scales().get(scale))
                .given(session.session(), FIRST, session.annotator().id());
    }
}
