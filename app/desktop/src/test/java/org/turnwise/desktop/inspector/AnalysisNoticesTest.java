package org.turnwise.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TurnId;

class AnalysisNoticesTest {
    private final AnalysisNotices notices = new AnalysisNotices("run-1", Map.of())
            .with(new TurnId(2), "the text is too long: its last 7 word pieces were not read");

    @Test
    void a_remark_is_shown_with_its_turn_and_its_run_only() {
        assertEquals(
                List.of("The text is too long: its last 7 word pieces were not read."),
                notices.of(new TurnId(2), Optional.of(Conversations.run())));
        assertEquals(List.of(), notices.of(new TurnId(1), Optional.of(Conversations.run())));
        assertEquals(List.of(), notices.of(new TurnId(2), Optional.empty()));
        assertEquals(
                List.of(),
                new AnalysisNotices("run-2", notices.remarks()).of(new TurnId(2), Optional.of(Conversations.run())));
    }

    @Test
    void the_end_of_the_analysis_names_the_turns_by_their_numbers_but_not_dozens() throws Exception {
        OpenSession open = OpenSession.of(Conversations.analysed(12));
        List<TurnRow> rows = open.session().rows();
        assertEquals("Analysed.", AnalysisNotices.NONE.inWords(rows));
        assertEquals("Analysed. The inspector has a remark on turn 2.", notices.inWords(rows));
        AnalysisNotices many = notices;
        for (int turn = 3; turn <= 9; turn++) {
            many = many.with(new TurnId(turn), "no words");
        }
        assertEquals("Analysed. The inspector has a remark on turns 2, 3, 4, 5, 6 and 3 more.", many.inWords(rows));
        open.session().close();
    }
}
