package org.turnwise.desktop.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.TurnId;

/** Shares of labels, kept as the annotation's soft label. */
class SoftLabelTest extends OpenLabels {
    private static final TurnId FIRST = new TurnId(1);
    private static final Map<String, Double> MIXED = Map.of("joy", 0.6, "anger", 0.4);

    SoftLabelTest() {
        super(false);
    }

    @Test
    void the_largest_share_is_the_label_and_what_was_seen_is_kept() throws Exception {
        give(MIXED);
        Annotation kept = mine().orElseThrow();
        assertEquals(Optional.of("joy"), kept.label());
        assertEquals(MIXED, kept.distribution());
        assertEquals(Shown.PREDICTION, kept.origin().shown());
        session.undo();
        opened.settle();
        assertEquals(Optional.empty(), mine());
    }

    @Test
    void of_equal_shares_the_label_that_stands_stays() throws Exception {
        labelling.label("surprise");
        opened.settle();
        give(Map.of("neutral", 0.5, "surprise", 0.5));
        assertEquals(Optional.of("surprise"), mine().orElseThrow().label());
        assertEquals(
                Optional.of("surprise"), mine().orElseThrow().origin().replaced(), "what the shares took the place of");
    }

    @Test
    void without_shares_the_label_stays_and_another_label_takes_them_away() throws Exception {
        give(MIXED);
        give(Map.of());
        assertEquals(Optional.of("joy"), mine().orElseThrow().label());
        assertEquals(Map.of(), mine().orElseThrow().distribution());
        give(MIXED);
        labelling.toggleFlag();
        opened.settle();
        assertEquals(MIXED, mine().orElseThrow().distribution(), "a flag leaves them");
        labelling.toggleFlag();
        labelling.label("fear");
        opened.settle();
        assertEquals(Map.of(), mine().orElseThrow().distribution());
        give(MIXED);
        labelling.clear();
        opened.settle();
        assertEquals(Optional.empty(), mine());
    }

    @Test
    void the_shares_are_in_the_exported_tables_and_lines() throws Exception {
        give(MIXED);
        assertTrue(written("csv").contains("anger=0.4 joy=0.6"), written("csv"));
        assertTrue(written("jsonl").contains("\"joy\":0.6"), written("jsonl"));
    }

    private String written(String extension) throws java.io.IOException {
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

    private void give(Map<String, Double> shares) throws Exception {
        labelling.shares(FIRST, session.scheme().id(), shares);
        opened.settle();
    }

    private Optional<Annotation> mine() {
        return session.session().annotation(FIRST, "me", session.scheme().id());
    }
}
