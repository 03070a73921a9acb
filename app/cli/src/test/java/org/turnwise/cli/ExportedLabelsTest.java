package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.turnwise.formats.LabelSource;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

class ExportedLabelsTest {
    private static final String SCHEME = "ekman-7";
    private static final TurnId TURN = new TurnId(1);

    @Test
    void the_only_annotators_labels_are_written_and_a_difference_from_gold_is_said() {
        ExportedLabels labels = new ExportedLabels(labelled("robin", "joy"), SCHEME);
        LabelSource source = labels.source(null);
        assertEquals(new LabelSource.OfAnnotator("robin"), source);
        assertTrue(labels.remark(source).orElse("").contains("those of robin were written"));
        assertTrue(labels.remark(labels.source("gold")).orElse("").contains("gold was written"));
    }

    @Test
    void where_all_agree_nothing_is_said() {
        ExportedLabels labels = new ExportedLabels(labelled("robin", "anger"), SCHEME);
        assertEquals(Optional.empty(), labels.remark(labels.source(null)));
    }

    @Test
    void without_labels_or_with_several_annotators_the_best_available_counts() {
        assertEquals(new LabelSource.BestAvailable(), new ExportedLabels(Session.empty("s", "s"), SCHEME).source(null));
        Session one = labelled("robin", "joy");
        Annotation other = annotation("sam", "fear");
        Session two = one.withAnnotations(one.annotations().plus(other.key(), other));
        assertEquals(new LabelSource.BestAvailable(), new ExportedLabels(two, SCHEME).source(null));
    }

    @Test
    void an_unknown_annotator_is_refused() {
        ExportedLabels labels = new ExportedLabels(labelled("robin", "joy"), SCHEME);
        assertThrows(CliFailure.class, () -> labels.source("nobody"));
    }

    private static Session labelled(String annotator, String label) {
        Annotation annotation = annotation(annotator, label);
        GoldLabel gold = new GoldLabel(TURN, SCHEME, "anger", "test");
        return Session.empty("s", "s")
                .withAnnotators(HashTreePMap.singleton(annotator, new Annotator(annotator, annotator)))
                .withAnnotations(HashTreePMap.singleton(annotation.key(), annotation))
                .withGold(HashTreePMap.singleton(new GoldKey(TURN, SCHEME), gold));
    }

    private static Annotation annotation(String annotator, String label) {
        return Annotation.ofLabel(
                TURN,
                annotator,
                SCHEME,
                label,
                new AnnotationOrigin(
                        Instant.EPOCH,
                        0,
                        AnnotationOrigin.Shown.PREDICTION,
                        AnnotationOrigin.Method.CHOSEN,
                        Optional.empty()));
    }
}
