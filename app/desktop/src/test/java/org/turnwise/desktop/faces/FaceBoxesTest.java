package org.turnwise.desktop.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.face.SeenTrack;
import org.turnwise.features.face.encode.Expression;

/** Where boxes are between the pictures that were looked at. */
class FaceBoxesTest {
    private final SeenTrack moving = new SeenTrack(
            7,
            List.of(
                    SeenFacesExamples.sighting(1_000, 0.2, 0.1, 0.9f, Expression.FEAR),
                    SeenFacesExamples.sighting(1_200, 0.4, 0.2, 0.9f, Expression.SADNESS),
                    SeenFacesExamples.sighting(1_400, 0.4, 0.2, 0.1f, Expression.SADNESS)),
            new float[0]);
    private final FaceBoxes boxes = new FaceBoxes(List.of(moving));

    @Test
    void a_box_moves_evenly_from_picture_to_picture_and_keeps_the_expression_of_the_last() {
        FaceBoxes.Box box = boxes.at(1_050).get(0);
        assertEquals(0.25, box.x(), 1e-6);
        assertEquals(0.125, box.width(), 1e-6);
        assertEquals(Optional.of(Expression.FEAR), box.expression());
        assertEquals(0.7, box.share(), 1e-6);
        assertEquals(
                Optional.of(Expression.SADNESS), boxes.at(1_399).get(0).expression());
    }

    @Test
    void a_poor_face_has_a_box_and_no_expression() {
        assertEquals(Optional.empty(), boxes.at(1_400).get(0).expression());
    }

    @Test
    void there_is_no_box_before_the_face_comes_or_long_after_it_went() {
        assertTrue(boxes.at(999).isEmpty());
        assertEquals(1, boxes.at(1_600).size());
        assertTrue(boxes.at(1_700).isEmpty());
    }

    @Test
    void a_pointer_is_on_a_face_within_its_box() {
        FaceBoxes.Box box = boxes.at(1_200).get(0);
        assertTrue(box.contains(0.5, 0.3));
        assertFalse(box.contains(0.7, 0.3));
        assertFalse(box.contains(0.5, 0.1));
    }

    @Test
    void not_a_face_is_never_named() {
        float[] shares = new float[Expression.values().length];
        shares[Expression.NOT_A_FACE.ordinal()] = 0.9f;
        shares[Expression.DISGUST.ordinal()] = 0.1f;
        assertEquals(
                Optional.of(Expression.DISGUST), new FaceBoxes.Box(1, 0, 0, 1, 1, shares).expression());
    }
}
