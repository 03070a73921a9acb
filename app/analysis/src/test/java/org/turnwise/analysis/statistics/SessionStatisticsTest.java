package org.turnwise.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TurnId;

class SessionStatisticsTest {
    /** A: joy 2 s, joy 1 s, (none); B: anger 4 s, joy 2 s. */
    private static Conversation talk() {
        return new Conversation()
                .turn("A", 0, 2000)
                .label("me", "joy")
                .predict("joy")
                .turn("B", 3000, 7000)
                .label("me", "anger")
                .predict("joy")
                .turn("A", 7000, 8000)
                .label("me", "joy")
                .predict("joy")
                .turn("A", 8000, 9000)
                .predict("anger")
                .turn("B", 9000, 11_000)
                .label("me", "joy")
                .predict("anger");
    }

    @Test
    void labels_are_counted_per_speaker_by_turns_and_by_time() {
        LabelDistribution d = talk().statistics().own().distribution();
        assertEquals(List.of("A", "B"), d.speakers(), "who speaks most first");
        assertEquals(new Tally(2, 3000), d.tally("A", "joy"));
        assertEquals(new Tally(1, 4000), d.tally("B", "anger"));
        assertEquals(Tally.NONE, d.tally("A", "anger"));
        assertEquals(new Tally(3, 5000), d.ofLabel("joy"));
        assertEquals(new Tally(2, 6000), d.ofSpeaker("B"));
        assertEquals(new Tally(4, 9000), d.labelled());
        assertEquals(5, d.turns());
        assertEquals(0.75, Measure.TURNS.share(d.ofLabel("joy"), d.labelled()), 1e-12);
        assertEquals(5.0 / 9, Measure.SPEAKING_TIME.share(d.ofLabel("joy"), d.labelled()), 1e-12);
    }

    @Test
    void the_models_labels_are_counted_by_themselves() {
        LabelDistribution d =
                talk().statistics().model().orElseThrow().figures().distribution();
        assertEquals(3, d.ofLabel("joy").turns());
        assertEquals(2, d.ofLabel("anger").turns());
    }

    @Test
    void a_turn_counts_once_over_time_and_its_time_where_it_is_spoken() {
        LabelCourse course = talk().statistics().own().course();
        assertEquals(
                List.of(new TimeSpan(0, 5000), new TimeSpan(5000, 10_000), new TimeSpan(10_000, 15_000)),
                course.stretches().stream().map(LabelCourse.Stretch::span).toList());
        LabelCourse.Stretch first = course.stretches().get(0);
        LabelCourse.Stretch second = course.stretches().get(1);
        // B's anger from 3 to 7 s has its middle at 5 s: the second stretch's turn, half of its time in each.
        assertEquals(new Tally(1, 2000), first.tally("joy"));
        assertEquals(new Tally(0, 2000), first.tally("anger"));
        assertEquals(new Tally(1, 2000), second.tally("anger"));
        assertEquals(new Tally(1, 2000), second.tally("joy"), "a second of A's, one of B's, whose middle is at 10 s");
        assertEquals(new Tally(1, 1000), course.stretches().get(2).tally("joy"));
        Tally all = course.stretches().stream().map(LabelCourse.Stretch::all).reduce(Tally.NONE, Tally::plus);
        assertEquals(new Tally(4, 9000), all, "nothing is lost and nothing counted twice");
    }

    @Test
    void stretches_are_lengths_people_count_in_and_never_too_many() {
        assertEquals(5_000, LabelCourse.length(0));
        assertEquals(5_000, LabelCourse.length(120_000));
        assertEquals(10_000, LabelCourse.length(120_001));
        assertEquals(300_000, LabelCourse.length(2 * 3_600_000L));
        assertEquals(3_600_000, LabelCourse.length(24 * 3_600_000L));
        assertEquals(2 * 3_600_000, LabelCourse.length(25 * 3_600_000L));
    }

    @Test
    void a_step_to_or_from_a_turn_without_a_label_is_not_counted() {
        Transitions t = talk().statistics().own().transitions();
        // joy, anger, joy, -, joy
        assertEquals(1, t.between().count("joy", "anger"));
        assertEquals(1, t.between().count("anger", "joy"));
        assertEquals(0, t.between().count("joy", "joy"));
        assertEquals(2, t.between().all());
        // A: joy, joy, -; B: anger, joy
        assertEquals(1, t.ofOneSpeaker().count("joy", "joy"));
        assertEquals(1, t.ofOneSpeaker().count("anger", "joy"));
        assertEquals(2, t.ofOneSpeaker().all());
        assertEquals(1, t.ofOneSpeaker().shareOfRow("joy", "joy").orElseThrow(), 1e-12);
        assertTrue(t.between().shareOfRow("fear", "joy").isEmpty());
    }

    @Test
    void nothing_leads_from_one_dialogue_to_another() {
        Transitions t = new Conversation()
                .turn("A", 0, 1000, "one")
                .label("me", "joy")
                .turn("A", 1000, 2000, "two")
                .label("me", "fear")
                .turn("A", 2000, 3000, "one")
                .label("me", "anger")
                .statistics()
                .own()
                .transitions();
        assertEquals(1, t.between().all());
        assertEquals(1, t.between().count("joy", "anger"));
        assertEquals(1, t.ofOneSpeaker().count("joy", "anger"));
    }

    @Test
    void the_model_is_held_against_the_annotators_labels_only_where_there_are_both() {
        Confusion c = talk().statistics().model().orElseThrow().confusion();
        // me: joy anger joy - joy; the model: joy joy joy anger anger
        assertEquals(4, c.matrix().all());
        assertEquals(0.5, c.accuracy().orElseThrow(), 1e-12);
        assertEquals(List.of(new TurnId(1), new TurnId(3)), c.turns("joy", "joy"));
        assertEquals(List.of(new TurnId(2)), c.turns("anger", "joy"));
        assertEquals(2.0 / 3, c.precision("joy").orElseThrow(), 1e-12);
        assertEquals(2.0 / 3, c.recall("joy").orElseThrow(), 1e-12);
        assertEquals(2.0 / 3, c.f1("joy").orElseThrow(), 1e-12);
        assertEquals(0, c.f1("anger").orElseThrow(), 1e-12);
        assertTrue(c.f1("fear").isEmpty(), "neither gave it");
        assertEquals(1.0 / 3, c.macroF1().orElseThrow(), 1e-12);
        assertEquals(0.5, c.weightedF1().orElseThrow(), 1e-12);
        // by chance 3/4 * 3/4 + 1/4 * 1/4 = 0.625
        assertEquals((0.5 - 0.625) / 0.375, c.kappa().orElseThrow().value(), 1e-12);
    }

    @Test
    void annotators_are_held_against_each_other_two_by_two() {
        Agreement a = new Conversation()
                .turn("A", 0, 1000)
                .label("me", "joy")
                .label("you", "joy")
                .turn("A", 1000, 2000)
                .label("me", "joy")
                .label("you", "fear")
                .turn("A", 2000, 3000)
                .label("me", "fear")
                .label("you", "fear")
                .label("who", "fear")
                .turn("A", 3000, 4000)
                .label("me", "fear")
                .statistics()
                .agreement();
        assertEquals(List.of("me", "who", "you"), a.annotators());
        assertEquals(3, a.pairs().size());
        assertEquals(3, a.shared());
        Agreement.Pair meAndYou = a.pairs().get(1);
        assertEquals("you", meAndYou.second());
        assertEquals(3, meAndYou.matrix().all());
        assertEquals(2, meAndYou.matrix().same());
        // observed 2/3, by chance (2*1 + 1*2) / 9 = 4/9
        assertEquals(0.4, meAndYou.kappa().orElseThrow().value(), 1e-12);
        assertTrue(a.pairs().get(0).kappa().isEmpty(), "one turn, one label");
        // coincidences: joy-joy 2, joy-fear 1 each way, fear-fear 3; n 7: 1 - 6 * 2 / (2 * 3 * 4)
        assertEquals(0.5, a.alpha().orElseThrow(), 1e-12);
    }

    @Test
    void what_the_model_says_can_be_kept_out() {
        SessionStatistics s = talk().statistics();
        assertTrue(s.withoutModel().model().isEmpty());
        assertEquals(s.own(), s.withoutModel().own());
        assertThrows(
                IllegalArgumentException.class,
                () -> SessionStatistics.of(
                        talk().session(), "me", LabelSchemes.SENTIMENT_3, Optional.of(Conversation.RUN)));
    }

    @Test
    void a_session_without_turns_or_without_categories_has_empty_figures() {
        SessionStatistics none = new Conversation().statistics();
        assertEquals(List.of(), none.own().course().stretches());
        assertEquals(0, none.own().transitions().between().all());
        assertEquals(Optional.empty(), none.times().all());
        SessionStatistics scales = SessionStatistics.of(talk().session(), "me", LabelSchemes.VAD, Optional.empty());
        assertEquals(List.of(), scales.own().distribution().labels());
        assertTrue(scales.agreement().alpha().isEmpty());
    }
}
