package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.desktop.Stages;
import org.turnwise.desktop.faces.SeenFacesExamples;
import org.turnwise.desktop.video.FaceOverlay.Expressions;
import org.turnwise.features.face.encode.Expression;

/** Boxes over a picture that is 400 by 200, at (100, 50). */
@ExtendWith(ApplicationExtension.class)
class FaceOverlayTest {
    private static final Rectangle2D PICTURE = new Rectangle2D(100, 50, 400, 200);

    private final FaceTracks tracks = SeenFacesExamples.tracks(
            SeenFacesExamples.track(1, "a", 0, 4_000, 0.25, 0.5, Expression.ANGER),
            SeenFacesExamples.track(2, "", 2_000, 4_000, 0.75, 0.2, Expression.FEAR));
    private final FaceOverlay overlay = new FaceOverlay();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(overlay, 600, 300));
        Stages.fit(stage);
        stage.show();
    }

    private void show(FxRobot robot, long millis, Expressions expressions) {
        robot.interact(() -> {
            overlay.show(
                    tracks.at(millis), PICTURE, t -> t.speaker().map(s -> "Mia").orElse(""), expressions);
            overlay.layout();
        });
    }

    private Stream<Node> visible(String style) {
        return overlay.getChildren().stream().filter(n -> n.getStyleClass().contains(style) && n.isVisible());
    }

    private List<String> words() {
        return visible("face-words").map(n -> ((Label) n).getText()).toList();
    }

    @Test
    void each_face_has_a_box_in_its_place_on_the_picture_with_whose_it_is_and_what_it_looks_like(FxRobot robot) {
        show(robot, 1_000, Expressions.SAID);
        Region frame = (Region) visible("face-frame").findFirst().orElseThrow();
        assertEquals(100 + 0.25 * 400, frame.getLayoutX(), 0.5);
        assertEquals(50 + 0.2 * 200, frame.getLayoutY(), 0.5);
        assertEquals(0.5 * 400, frame.getWidth(), 0.5);
        assertEquals(List.of("Mia: anger 70 %"), words());
        show(robot, 3_000, Expressions.SAID);
        assertEquals(List.of("Mia: anger 70 %", "fear 70 %"), words());
    }

    @Test
    void with_the_models_opinion_hidden_only_whose_face_it_is_is_said(FxRobot robot) {
        show(robot, 3_000, Expressions.HIDDEN);
        assertEquals(List.of("Mia"), words());
        assertEquals(2, visible("face-frame").count());
    }

    @Test
    void boxes_go_with_their_faces(FxRobot robot) {
        show(robot, 3_000, Expressions.SAID);
        show(robot, 60_000, Expressions.SAID);
        assertTrue(visible("face-frame").findAny().isEmpty());
        assertTrue(words().isEmpty());
    }

    @Test
    void words_of_faces_beside_one_another_on_a_small_picture_do_not_cover_one_another(FxRobot robot) {
        showSmall(robot, close("a", Expression.ANGER, 0.2, 0.25), close("b", Expression.FEAR, 0.5, 0.25));
        List<Bounds> places = places();
        assertEquals(2, places.size());
        assertFalse(places.get(0).intersects(places.get(1)), places.toString());
        assertEquals("", overlay.cutAt(130, 75), "both are whole");
    }

    @Test
    void where_there_is_no_room_for_all_words_those_of_nobody_are_left_out_and_told_when_pointed_at(FxRobot robot) {
        showSmall(
                robot,
                close("", Expression.DISGUST, 0.3, 0.3),
                close("a", Expression.ANGER, 0.2, 0.3),
                close("b", Expression.FEAR, 0.45, 0.3));
        assertEquals(List.of("Mia: anger 70 %", "Mia: fear 70 %"), words());
        assertEquals(3, visible("face-frame").count());
        assertEquals("disgust 70 %", overlay.cutAt(100 + 0.35 * 160, 50 + 0.3 * 90));
        assertEquals("", overlay.cutAt(100, 50), "beside all faces");
    }

    private static FaceTrack close(String speaker, Expression look, double x, double size) {
        return SeenFacesExamples.track(speaker.hashCode() + 1, speaker, 0, 4_000, x, size, look);
    }

    private void showSmall(FxRobot robot, FaceTrack... faces) {
        robot.interact(() -> {
            overlay.show(
                    SeenFacesExamples.tracks(faces).at(1_000),
                    new Rectangle2D(100, 50, 160, 90),
                    t -> t.speaker().map(s -> "Mia").orElse(""),
                    Expressions.SAID);
            overlay.applyCss();
            overlay.layout();
        });
    }

    private List<Bounds> places() {
        return visible("face-words").map(Node::getBoundsInParent).toList();
    }
}
