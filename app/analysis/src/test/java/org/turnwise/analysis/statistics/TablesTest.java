package org.turnwise.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.AnnotationOrigin.Method;

class TablesTest {
    private final Conversation talk = new Conversation()
            .turn("A", 0, 2000)
            .label("me", "joy", 3000, Method.CHOSEN)
            .label("you", "fear", 500_000, Method.CHOSEN)
            .predict("joy")
            .turn("B", 2000, 3500)
            .label("me", "anger", 200_000, Method.CHOSEN)
            .predict("joy");
    private final SessionStatistics statistics = talk.statistics();
    private final Tables tables = new Tables(Names.written(talk.session()));

    @Test
    void every_count_has_a_line_of_its_own() {
        String csv = tables.distribution(statistics.own().distribution()).csv();
        List<String> lines = csv.lines().toList();
        assertEquals("speaker,label,turns,share of turns,seconds,share of seconds", lines.get(0));
        assertEquals(1 + 3 * 7, lines.size());
        assertTrue(lines.contains("Speaker A,joy,1,1.0000,2.000,1.0000"), csv);
        assertTrue(lines.contains("(all),anger,1,0.5000,1.500,0.4286"), csv);

        assertTrue(tables.course(statistics.own().course()).csv().contains("\n0,5,joy,1,0.5000,2.000,0.5714\n"));
        assertTrue(tables.pairs(statistics.own().transitions().between(), "from", "to")
                .csv()
                .contains("\njoy,anger,1,1.0000\n"));
        assertTrue(tables.agreement(statistics.agreement())
                .csv()
                .contains("\nAnnotator me,Annotator you,1,0,0.0000,0.0000,"));
    }

    @Test
    void a_figure_that_is_not_defined_is_an_empty_cell() {
        String csv = tables.scores(statistics.model().orElseThrow().confusion()).csv();
        assertTrue(csv.contains("\njoy,1,2,0.5000,1.0000,0.6667\n"), csv);
        assertTrue(csv.contains("\nanger,1,0,,0.0000,0.0000\n"), csv);
        assertTrue(csv.contains("\nfear,0,0,,,\n"), csv);
        assertTrue(csv.contains("\n(mean),2,2,,,0.3333\n"), csv);
    }

    @Test
    void times_are_seconds_and_breaks_have_a_table_of_their_own() {
        assertEquals(
                "label,turns,lower quartile s,median s,upper quartile s,mean s\n"
                        + "joy,1,3.000,3.000,3.000,3.000\n(all),1,3.000,3.000,3.000,3.000\n",
                tables.times(statistics.times()).csv());
        assertEquals(
                "turn id,turn starts at second,seconds in front\n2,2.000,200.000\n",
                tables.breaks(statistics.times()).csv());
        assertEquals(1, tables.timesInOrder(statistics.times()).rows().size());
    }

    @Test
    void commas_and_quotes_in_names_are_kept() {
        Table table = new Table(List.of("a", "b"), List.of(List.of("x, y", "say \"no\"")));
        assertEquals("a,b\n\"x, y\",\"say \"\"no\"\"\"\n", table.csv());
        assertEquals("a\tb\nx, y\tsay \"no\"", table.tabbed());
        assertThrows(IllegalArgumentException.class, () -> new Table(List.of("a"), List.of(List.of())));
    }
}
