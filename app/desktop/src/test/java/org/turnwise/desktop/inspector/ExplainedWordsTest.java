package org.turnwise.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.explaining.WhatIfState;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** What the parts that explain say, in plain words. */
class ExplainedWordsTest {
    private static final ModalityEvidence.Available VOICE = new ModalityEvidence.Available(
            List.of(0.08, 0.3, 0.62, 0.0), List.of(0.1, 0.2, 0.8, 1.4), 0.5, Map.of("joy", 0.25, "anger", 0.75));
    private static final Prediction SAID = prediction(
            0.61,
            List.of(
                    look(Modality.AUDIO, 1, 3, 0.34),
                    look(Modality.AUDIO, 0, 4, 0.2),
                    look(Modality.AUDIO, 0, 2, 0.5),
                    look(Modality.TEXT, 0, 3, 0.9)));

    private static Prediction prediction(double anger, List<AttendedTurn> reasoning) {
        return new Prediction(
                new TurnId(5),
                "run",
                Map.of("anger", anger, "joy", 1 - anger),
                new Uncertainty(0.84, 0.7, 0.14),
                Map.of(
                        Modality.AUDIO,
                        VOICE,
                        Modality.TEXT,
                        new ModalityEvidence.Missing("no words"),
                        Modality.VISUAL,
                        new ModalityEvidence.Missing("not available: no face in this turn")),
                reasoning);
    }

    private static AttendedTurn look(Modality modality, int step, long turn, double weight) {
        return new AttendedTurn(modality, step, new TurnId(turn), weight);
    }

    @Test
    void what_changes_without_something_is_held_against_what_was() {
        assertEquals(
                "Without the voice: Joy 52 % (was Anger 61 %).",
                words(new WhatIfState.Answered(SAID.turn(), Set.of(Modality.AUDIO), prediction(0.48, List.of()))));
        assertEquals(
                "Without the words and the face: still Anger, 70 % (was 61 %).",
                words(new WhatIfState.Answered(
                        SAID.turn(), Set.of(Modality.VISUAL, Modality.TEXT), prediction(0.7, List.of()))));
        assertEquals(
                "Without the face: the model cannot be asked, there is no pack.",
                words(new WhatIfState.Failed(Set.of(Modality.VISUAL), "there is no pack")));
        assertEquals(
                words(new WhatIfState.Whole()),
                words(new WhatIfState.Answered(new TurnId(9), Set.of(Modality.TEXT), prediction(0.7, List.of()))),
                "an answer about another turn is none");
    }

    private static String words(WhatIfState state) {
        return WhatIfWords.of(state, SAID, label -> Character.toUpperCase(label.charAt(0)) + label.substring(1));
    }

    @Test
    void each_head_gives_its_own_and_a_missing_one_its_reason() {
        assertEquals(Optional.empty(), Heads.of(SAID, 0));
        assertEquals(Optional.of(VOICE.probabilities()), Heads.of(SAID, 1));
        assertEquals(Optional.of(SAID.probabilities()), Heads.of(SAID, 3));
        assertEquals("words: not available: no words\nface: not available: no face in this turn", Heads.missing(SAID));
        assertEquals(
                "label\twords\tvoice\tface\tall\nanger\tnot available\t0.7500\tnot available\t0.6100",
                ChartValues.heads(SAID, List.of("anger")));
    }

    @Test
    void an_expert_is_named_with_its_say_and_how_unsure_it_is() {
        String words = Explanation.expertHelp(Modality.AUDIO, VOICE, 2);
        assertTrue(words.startsWith("Expert 3 of the voice carries 62 %; it is very unsure (variance 0.80"), words);
        assertTrue(ChartValues.routing(SAID).contains("voice, variance\t0.1000\t0.2000\t0.8000\t1.4000"));
        String doubt = Explanation.uncertaintyHelp(SAID.uncertainty(), 2);
        assertTrue(
                doubt.contains("0.84") && doubt.contains("0.70 of it is noise") && doubt.contains("0.14 of it"), doubt);
    }

    @Test
    void the_reasoning_is_told_step_by_step_the_strongest_look_first() {
        List<TraceStep> steps = TraceStep.of(SAID, look -> !look.turn().equals(new TurnId(4)));
        assertEquals(
                List.of(
                        new TraceStep(0, Modality.TEXT, List.of(look(Modality.TEXT, 0, 3, 0.9))),
                        new TraceStep(0, Modality.AUDIO, List.of(look(Modality.AUDIO, 0, 2, 0.5))),
                        new TraceStep(1, Modality.AUDIO, List.of(look(Modality.AUDIO, 1, 3, 0.34)))),
                steps);
        assertTrue(TraceStep.help(steps.get(2).looks().get(0)).contains("step 2"), "counted from one");
    }
}
