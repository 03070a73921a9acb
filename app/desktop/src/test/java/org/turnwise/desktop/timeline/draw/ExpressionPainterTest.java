package org.turnwise.desktop.timeline.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.faces.FaceLane;
import org.turnwise.desktop.faces.FrontFaces;
import org.turnwise.desktop.faces.SeenFacesExamples;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.theme.ExpressionColours;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.session.model.LabelSchemes;

/** Draws expressions off the screen and looks at the colours. 10 seconds over 1000 pixels, 100 high. */
@ExtendWith(ApplicationExtension.class)
class ExpressionPainterTest {
    private static final Band BAND = new Band(0, 102);

    private final Palette palette = Palette.of(Theme.LIGHT);
    private final Style style = new Style(palette, new LabelColours(LabelSchemes.EKMAN_7), 1);
    private final FaceLane lane = new FaceLane();

    private WritableImage drawn(TimeScale scale) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(1000, 102);
            new ExpressionPainter(style).paint(new CanvasDrawing(canvas.getGraphicsContext2D()), BAND, scale, lane);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return canvas.snapshot(clear, null);
        });
    }

    @Test
    void shares_stand_on_one_another_and_nothing_is_drawn_where_there_is_no_face() {
        lane.frontProperty()
                .set(FrontFaces.of(
                        SeenFacesExamples.tracks(
                                SeenFacesExamples.track(1, "", 2_000, 4_000, 0.1, 0.2, Expression.ANGER)),
                        List.of()));
        WritableImage image = drawn(TimeScale.whole(10_000, 1000));
        // of the faces' nine tenths, two are neutral and seven anger
        assertEquals(colour(Expression.NEUTRAL), image.getPixelReader().getColor(300, 95));
        assertEquals(colour(Expression.ANGER), image.getPixelReader().getColor(300, 60));
        assertEquals(colour(Expression.ANGER), image.getPixelReader().getColor(300, 10));
        assertEquals(palette.surface(), image.getPixelReader().getColor(100, 60));
        assertEquals(palette.surface(), image.getPixelReader().getColor(600, 60));
    }

    @Test
    void the_colours_are_those_that_the_user_chose() {
        lane.frontProperty()
                .set(FrontFaces.of(
                        SeenFacesExamples.tracks(
                                SeenFacesExamples.track(1, "", 2_000, 4_000, 0.1, 0.2, Expression.ANGER)),
                        List.of()));
        lane.coloursProperty().set(ColourSet.TOL_BRIGHT);
        assertEquals(
                Color.web("#EE6677"),
                drawn(TimeScale.whole(10_000, 1000)).getPixelReader().getColor(300, 60));
    }

    @Test
    void many_pictures_in_one_column_are_drawn_as_their_mean() {
        lane.frontProperty()
                .set(FrontFaces.of(
                        SeenFacesExamples.tracks(
                                SeenFacesExamples.track(1, "", 0, 1_000_000, 0.1, 0.2, Expression.ANGER),
                                SeenFacesExamples.track(2, "", 1_000_200, 2_000_000, 0.1, 0.2, Expression.FEAR)),
                        List.of()));
        WritableImage image = drawn(TimeScale.whole(2_000_000, 1000));
        assertEquals(colour(Expression.ANGER), image.getPixelReader().getColor(100, 40));
        assertEquals(colour(Expression.FEAR), image.getPixelReader().getColor(900, 40));
        assertEquals(colour(Expression.NEUTRAL), image.getPixelReader().getColor(900, 95));
    }

    private static Color colour(Expression expression) {
        return ExpressionColours.of(expression, ColourSet.OKABE_ITO);
    }
}
