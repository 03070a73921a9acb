package org.turnwise.desktop.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn.SortType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.TurnStatus;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.TurnId;

/** Filtering and sorting by anything, and the way from turn to turn through what is left. */
class TurnTableModelTest {
    private OpenSession opened;
    private FxSession session;
    private TurnTableModel model;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(40));
        session = opened.session();
        model = new TurnTableModel(session);
        Labelling labelling = new Labelling(session, model, () -> true, () -> Instant.EPOCH);
        for (int i = 0; i < 8; i++) {
            if (i % 2 == 0) {
                labelling.accept();
            } else {
                labelling.label("fear");
            }
        }
        labelling.toggleFlag();
        labelling.comment(new TurnId(9), "Whispers");
        opened.settle();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void words_find_text_speaker_label_comment_and_number() {
        finds("CUPBOARD", r -> r.turn().text().contains("cupboard"));
        finds(" jonas ", r -> r.speakerName().equals("Jonas"));
        finds("whispers", r -> r.number() == 9);
        finds(
                "fear",
                r -> r.humanLabel().equals(Optional.of("fear"))
                        || r.modelLabel().equals(Optional.of("fear")));
        model.filter(f -> f.withText("17"));
        assertEquals(List.of(17), numbers());
        model.filter(f -> f.withText("no such words"));
        assertEquals(List.of(), numbers());
        assertEquals("0 of 40", model.countInWords());
    }

    @Test
    void a_label_is_found_by_the_name_that_is_shown_and_by_its_id() {
        session.dress(TurnTableModelTest::inGerman);
        List<TurnRow> afraid = rows(r ->
                r.humanLabel().equals(Optional.of("fear")) || r.modelLabel().equals(Optional.of("fear")));
        for (String words : List.of("angst", "FEAR")) {
            model.find(words);
            assertEquals(afraid, model.shown(), words);
        }
        model.find("angst");
        session.dress(scheme -> scheme);
        assertEquals(List.of(), model.shown(), "nothing is called so any more");
    }

    private List<TurnRow> rows(Predicate<TurnRow> which) {
        return session.rows().stream().filter(which).toList();
    }

    private static LabelScheme inGerman(LabelScheme scheme) {
        List<Label> labels = scheme.labels().stream()
                .map(l -> l.id().equals("fear")
                        ? new Label(l.id(), "Angst", l.shortName(), l.colour(), l.key(), l.help())
                        : l)
                .toList();
        return new LabelScheme(scheme.id(), scheme.name(), labels, scheme.scales());
    }

    @Test
    void each_part_of_the_filter_leaves_the_turns_it_names() {
        keeps(f -> f.withSpeaker(Optional.of("a")), r -> r.turn().speaker().equals("a"));
        keeps(f -> f.withHumanLabel(Optional.of("fear")), r -> r.humanLabel().equals(Optional.of("fear")));
        keeps(f -> f.withModelLabel(Optional.of("joy")), r -> r.modelLabel().equals(Optional.of("joy")));
        keeps(f -> f.withStatus(Optional.of(TurnStatus.OPEN)), r -> r.humanLabel()
                .isEmpty());
        keeps(
                f -> f.withStatus(Optional.of(TurnStatus.AGREES)),
                r -> r.humanLabel().isPresent() && r.humanLabel().equals(r.modelLabel()));
        keeps(TurnFilter::flaggedToggled, TurnRow::flagged);
        model.filter(f -> TurnFilter.ALL);
        assertEquals("40 turns", model.countInWords());
    }

    @Test
    void a_chosen_turn_that_the_filter_hides_is_left_for_the_next_one_shown() {
        List<Boolean> left = new ArrayList<>();
        session.selectedProperty().addListener((o, was, is) -> left.add(model.leaving()));
        session.select(new TurnId(3));
        model.filter(f -> f.withText("17"));
        assertEquals(17, session.selectedRow().orElseThrow().number());
        session.select(new TurnId(39));
        assertEquals(List.of(false, true, false), left, "nobody chose the second, to hear it");
        model.filter(f -> f.withText("whispers"));
        assertEquals(9, session.selectedRow().orElseThrow().number());
        model.filter(f -> TurnFilter.ALL);
        assertEquals(9, session.selectedRow().orElseThrow().number());
    }

    @Test
    void parts_of_the_filter_add_up() {
        model.filter(f -> f.withSpeaker(Optional.of("a")).withStatus(Optional.of(TurnStatus.OPEN)));
        assertTrue(model.shown().stream()
                .allMatch(r -> r.turn().speaker().equals("a") && r.humanLabel().isEmpty()));
        assertTrue(model.filter().isActive());
    }

    @ParameterizedTest
    @EnumSource(UncertaintyBand.class)
    void a_band_shows_the_least_sure_share_of_all_turns(UncertaintyBand band) {
        model.showBand(band);
        int share =
                switch (band) {
                    case ANY -> 40;
                    case UPPER_HALF -> 20;
                    case UPPER_QUARTER -> 10;
                    case UPPER_TENTH -> 4;
                };
        assertEquals(share, model.shown().size());
        double least =
                model.shown().stream().mapToDouble(TurnRow::uncertainty).min().orElseThrow();
        long surer =
                session.rows().stream().filter(r -> r.uncertainty() < least).count();
        assertEquals(40 - share, surer);
    }

    @ParameterizedTest
    @EnumSource(TurnColumn.class)
    void every_column_sorts_both_ways(TurnColumn column) {
        Comparator<TurnRow> order = column.order(session.scheme());
        List<TurnRow> expected = new ArrayList<>(session.rows());
        expected.sort(order);
        model.sort(Optional.of(order), Optional.empty());
        assertEquals(expected, model.shown());
        assertTrue(
                order.compare(expected.get(0), expected.get(39)) < 0,
                "the column tells turns apart: " + expected.get(0) + expected.get(39));
        model.sort(Optional.of(order.reversed()), Optional.empty());
        List<TurnRow> down = model.shown();
        for (int i = 1; i < down.size(); i++) {
            assertTrue(order.compare(down.get(i - 1), down.get(i)) >= 0);
        }
    }

    @Test
    void labels_sort_in_the_schemes_order_and_turns_without_one_come_last() {
        model.sort(Optional.of(TurnColumn.YOU.order(session.scheme())), Optional.empty());
        List<Integer> places = model.shown().stream()
                .map(r -> r.humanLabel()
                        .map(l -> session.scheme()
                                .labels()
                                .indexOf(session.scheme().label(l).orElseThrow()))
                        .orElse(99))
                .toList();
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void next_and_previous_follow_what_is_shown() {
        model.filter(f -> f.withSpeaker(Optional.of("b")));
        model.sort(Optional.of(Comparator.comparingInt(TurnRow::number).reversed()), Optional.empty());
        assertEquals(Optional.of(new TurnId(5)), model.after(new TurnId(7)));
        assertEquals(Optional.of(new TurnId(9)), model.before(new TurnId(7)));
        assertEquals(Optional.empty(), model.after(new TurnId(1)));
        assertFalse(model.after(new TurnId(6)).isEmpty(), "from a turn that is filtered away there is a way on");
    }

    @Test
    void a_queue_puts_its_turns_first_and_keeps_its_order_where_turns_are_filtered() {
        model.queue(Map.of(new TurnId(30), 0, new TurnId(20), 1, new TurnId(5), 2), turn -> "doubt");
        assertEquals(List.of(30, 20, 5, 1, 2), numbers().subList(0, 5), "those without a place follow in time");
        model.filter(f -> f.withSpeaker(Optional.of("a")));
        assertEquals(List.of(30, 20, 2), numbers().subList(0, 3));
        model.queue(Map.of(), turn -> "");
        assertEquals(List.of(2, 4, 6), numbers().subList(0, 3));
        assertFalse(model.queued());
    }

    @Test
    void headers_that_were_put_aside_sort_again_when_they_are_taken_back() {
        List<SortKey> bySpeaker = List.of(new SortKey(TurnColumn.WHO, SortType.ASCENDING));
        model.headers().by(bySpeaker);
        List<Integer> sorted = numbers();
        assertEquals(List.of(1, 3, 5), sorted.subList(0, 3), "Jonas first");
        model.putHeadersAside();
        assertEquals(List.of(1, 2, 3), numbers().subList(0, 3));
        assertEquals(Optional.empty(), model.sortedByProperty().get());
        model.takeHeadersBack();
        assertEquals(sorted, numbers());
        assertEquals(bySpeaker, model.headers().keysProperty().get());
        model.putHeadersAside();
        List<SortKey> latestFirst = List.of(new SortKey(TurnColumn.TIME, SortType.DESCENDING));
        model.headers().by(latestFirst);
        model.takeHeadersBack();
        assertEquals(latestFirst, model.headers().keysProperty().get(), "what was clicked since stays");
        model.putHeadersAside();
        model.forgetHeaders();
        model.takeHeadersBack();
        assertEquals(List.of(1, 2, 3), numbers().subList(0, 3), "nothing is taken back that was forgotten");
    }

    private void finds(String words, Predicate<TurnRow> which) {
        keeps(f -> f.withText(words), which);
    }

    private void keeps(java.util.function.UnaryOperator<TurnFilter> change, Predicate<TurnRow> which) {
        model.filter(f -> change.apply(TurnFilter.ALL));
        List<Integer> expected = rows(session.rows().stream().filter(which));
        assertEquals(expected, numbers());
        assertFalse(expected.isEmpty() || expected.size() == 40, "the example tells filters apart");
        assertEquals(expected.size() + " of 40", model.countInWords());
    }

    private List<Integer> numbers() {
        return rows(model.shown().stream());
    }

    private static List<Integer> rows(Stream<TurnRow> rows) {
        return rows.map(TurnRow::number).toList();
    }
}
