package org.turnwise.desktop.timeline.markers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.video.FakePlayer;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.PutMarker;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Marker;

class MarkersTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final PlayerModel player = new PlayerModel(
            (file, device, remark) -> FakePlayer.film(Path.of("film.mp4")),
            Runnable::run,
            Runnable::run,
            turn -> new Roll(0, 0));
    private OpenSession opened;
    private FxSession session;
    private Markers markers;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(6));
        session = opened.session();
        markers = new Markers(session, player, () -> NOW);
    }

    @AfterEach
    void close() {
        player.close();
        session.close();
    }

    @Test
    void one_is_set_at_the_playhead_is_asked_what_it_is_for_and_undone() throws Exception {
        setAt(4200);
        Marker set = markers.shownProperty().get().get(0);
        assertEquals(new Marker(1, 4200, "", "me", NOW), set);
        assertEquals(Optional.of(set), markers.askedProperty().get());
        assertEquals("Me", markers.who(set));

        markers.say(set, "door slams");
        opened.settle();
        assertEquals("door slams", markers.shownProperty().get().get(0).words());
        assertEquals(Optional.empty(), markers.askedProperty().get());

        session.undo();
        opened.settle();
        assertEquals(List.of(), markers.shownProperty().get(), "the marker and its words are one step");
        session.redo();
        opened.settle();
        assertEquals("door slams", markers.shownProperty().get().get(0).words());
    }

    @Test
    void its_words_are_asked_for_at_once_and_are_a_step_of_their_own_where_something_was_done_in_between()
            throws Exception {
        player.seek(4200);
        markers.setHere();
        Marker asked = markers.askedProperty().get().orElseThrow();
        assertEquals(List.of(), markers.shownProperty().get(), "it is on its way to the disk");
        session.submit(new PutMarker(new Marker(9, 7000, "", "me", NOW)));
        markers.say(asked, "door slams");
        opened.until(() ->
                markers.shownProperty().get().stream().anyMatch(m -> m.words().equals("door slams")));
        opened.settle();

        session.undo();
        opened.settle();
        assertEquals(
                List.of(4200L, 7000L),
                markers.shownProperty().get().stream().map(Marker::millis).toList());
        assertEquals("", markers.shownProperty().get().get(0).words());
    }

    @Test
    void words_kept_while_the_session_closes_reach_a_marker_that_is_still_on_its_way() throws Exception {
        player.seek(4200);
        markers.setHere();
        markers.say(markers.askedProperty().get().orElseThrow(), "door slams");
        markers.close();
        assertEquals(List.of("door slams"), onTheDisk());
        opened.settle();
        assertEquals(
                List.of("door slams"),
                markers.shownProperty().get().stream().map(Marker::words).toList());
    }

    /** What the editor has made, though the FX thread has heard of none of it yet. */
    private List<String> onTheDisk() throws Exception {
        CompletableFuture<List<String>> found = new CompletableFuture<>();
        session.find(editor -> found.complete(
                editor.session().markersInOrder().stream().map(Marker::words).toList()));
        return found.get(20, TimeUnit.SECONDS);
    }

    @Test
    void one_set_in_training_is_shown_there() throws Exception {
        setAt(1000);
        session.work(session.annotator().inTraining());
        assertEquals(List.of(), markers.shownProperty().get());
        setAt(4200);
        setAt(6000);
        assertEquals(
                List.of(4200L, 6000L),
                markers.shownProperty().get().stream().map(Marker::millis).toList());
    }

    @Test
    void where_one_stands_no_second_is_set() throws Exception {
        setAt(4200);
        markers.askedProperty().set(Optional.empty());
        setAt(4210);

        assertEquals(1, markers.shownProperty().get().size());
        assertEquals(
                Optional.of(markers.shownProperty().get().get(0)),
                markers.askedProperty().get());
    }

    @Test
    void the_playhead_goes_from_one_to_the_next_and_back_and_stays_where_there_is_none() throws Exception {
        setAt(9000);
        setAt(1000);
        player.seek(5000);
        markers.go(1);
        assertEquals(9000, player.positionMillisProperty().get());
        markers.go(1);
        assertEquals(9000, player.positionMillisProperty().get());
        markers.go(-1);
        assertEquals(1000, player.positionMillisProperty().get());

        markers.remove(markers.shownProperty().get().get(0));
        opened.settle();
        assertEquals(
                List.of(9000L),
                markers.shownProperty().get().stream().map(Marker::millis).toList());
    }

    @Test
    void while_turns_begin_blind_those_of_others_are_not_shown() throws Exception {
        session.submit(new AddAnnotator(new Annotator("other", "Other")));
        session.submit(new PutMarker(new Marker(7, 100, "angry here", "other", NOW)));
        setAt(4200);
        assertEquals(2, markers.shownProperty().get().size());

        session.submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 1)));
        opened.settle();
        assertEquals(
                List.of("me"),
                markers.shownProperty().get().stream().map(Marker::annotator).toList());
        setAt(6000);
        assertEquals(2, markers.shownProperty().get().size());
        assertEquals(3, session.whole().markers().size());
    }

    @Test
    void the_one_whose_pennant_is_pointed_at_is_found() {
        List<Marker> two = List.of(new Marker(1, 0, "", "me", NOW), new Marker(2, 5000, "", "me", NOW));
        MarkerPlaces places = new MarkerPlaces(TimeScale.whole(10_000, 1000), two);

        assertEquals(Optional.of(two.get(0)), places.at(4));
        assertEquals(Optional.empty(), places.at(30));
        assertEquals(Optional.of(two.get(1)), places.at(498));
        assertEquals(Optional.of(two.get(1)), places.at(508));
        assertTrue(places.at(520).isEmpty());
    }

    private void setAt(long millis) throws InterruptedException {
        player.seek(millis);
        markers.setHere();
        opened.settle();
    }
}
