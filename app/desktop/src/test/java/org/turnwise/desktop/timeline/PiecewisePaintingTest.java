package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Lanes painted one a frame, and only those that changed, look in the end as all painted anew do. */
@ExtendWith(ApplicationExtension.class)
class PiecewisePaintingTest {
    private static final TurnId TURN = new TurnId(301);

    private final TimelineModel model = new TimelineModel();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final AtomicLong nanos = new AtomicLong();
    /** Every lane takes longer than there is time for in a frame. */
    private final StripPane pane = new StripPane(model, theme, () -> nanos.addAndGet(WaitingLanes.MOST_NANOS));

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void act(Runnable act) {
        onFx(() -> {
            act.run();
            return true;
        });
    }

    @Start
    void start(Stage stage) {
        for (LaneKind lane : LaneKind.values()) {
            model.lanes().shownProperty(lane).set(true);
        }
        model.show(MadeUpSession.marks(MadeUpSession.dialogue(600)));
        stage.setScene(new Scene(pane, 700, 431));
        stage.show();
    }

    /** What is seen once nothing waits any more; the small map follows a little later than the rest. */
    private WritableImage seen() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(pane::upToDate));
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        return onFx(() -> pane.snapshot(null, null));
    }

    private void assertAsPaintedAnew(String after) throws TimeoutException {
        WritableImage is = seen();
        act(pane::requestLayout);
        assertEquals(0, differing(is, seen()), () -> "pixels that differ after " + after);
    }

    private static long differing(WritableImage a, WritableImage b) {
        PixelReader one = a.getPixelReader();
        PixelReader other = b.getPixelReader();
        long differing = 0;
        for (int x = 0; x < a.getWidth(); x++) {
            for (int y = 0; y < a.getHeight(); y++) {
                differing += one.getArgb(x, y) == other.getArgb(x, y) ? 0 : 1;
            }
        }
        return differing;
    }

    private Session session() {
        return model.marks().orElseThrow().session();
    }

    private void show(Session session) {
        TurnMarks marks = model.marks().orElseThrow();
        model.show(marks.then(session, marks.annotator(), marks.scheme(), marks.run()), Optional.of(Set.of(TURN)));
    }

    private Session labelled(String label) {
        var origin = new AnnotationOrigin(
                Instant.EPOCH, 0, AnnotationOrigin.Shown.PREDICTION, AnnotationOrigin.Method.CHOSEN, Optional.empty());
        Annotation annotation = new Annotation(
                TURN,
                MadeUpSession.ANNOTATOR,
                model.marks().orElseThrow().scheme().id(),
                Optional.of(label),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                "",
                false,
                origin);
        return session().withAnnotations(session().annotations().plus(annotation.key(), annotation));
    }

    private Session moved(long byMillis) {
        Turn turn = session().turns().find(TURN).orElseThrow();
        TimeSpan span = turn.span();
        return session()
                .withTurns(session()
                        .turns()
                        .with(turn.withSpan(new TimeSpan(span.startMillis(), span.endMillis() + byMillis))));
    }

    @Test
    void whatever_changes_the_lanes_show_it_in_the_end() throws TimeoutException {
        WritableImage before = seen();
        act(() -> model.zoom(5, 300));
        assertTrue(differing(before, seen()) > 1_000, "another stretch is seen");
        assertAsPaintedAnew("zooming");
        act(() -> {
            model.pan(40);
            model.pan(13);
        });
        assertAsPaintedAnew("scrolling");
        act(() -> {
            model.select(Optional.of(TURN));
            model.showSelected();
            model.zoom(0.1);
        });
        WritableImage unlabelled = seen();
        Session old = session();
        act(() -> show(labelled("fear")));
        assertTrue(differing(unlabelled, seen()) > 50, "the label is seen");
        assertAsPaintedAnew("labelling");
        act(() -> show(moved(4_000)));
        assertAsPaintedAnew("a move over the next turn");
        act(() -> show(moved(-1_000)));
        assertAsPaintedAnew("a move within the rows");
        act(() -> show(old));
        assertEquals(0, differing(unlabelled, seen()), "undone");
        act(model::showAll);
        act(() -> show(labelled("joy")));
        assertAsPaintedAnew("labelling with the whole session in sight");
        act(() -> theme.set(Theme.DARK));
        assertAsPaintedAnew("another look");
        act(() -> {
            TurnMarks marks = model.marks().orElseThrow();
            model.show(marks.then(marks.session(), marks.annotator(), marks.scheme(), Optional.empty()));
        });
        assertAsPaintedAnew("hiding the opinion");
        act(() -> pane.getScene().getWindow().setWidth(900));
        assertAsPaintedAnew("another width");
    }
}
