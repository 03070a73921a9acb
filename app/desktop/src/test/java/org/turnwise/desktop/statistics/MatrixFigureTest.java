package org.turnwise.desktop.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.analysis.statistics.LabelMatrix;
import org.turnwise.desktop.chart.ChartPicture;
import org.turnwise.desktop.chart.SvgDocuments;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelSchemes;

@ExtendWith(ApplicationExtension.class)
class MatrixFigureTest {
    private static final double WIDTH = 920;
    private static final List<String> LABELS =
            LabelSchemes.EKMAN_7.labels().stream().map(Label::id).toList();

    private final List<Mark> marks = new ArrayList<>();

    @Test
    void the_rows_have_room_for_names_as_long_as_those_of_other_languages() {
        assertTrue(texts("\u00dcberraschung").contains("\u00dcberraschung"));
    }

    @Test
    void a_name_too_long_for_any_room_is_told_whole_where_the_mouse_rests_on_it() {
        String longest = "longer than any column of names may be, by far";
        List<String> texts = texts(longest);
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("longer than") && t.endsWith("\u2026")), texts.toString());
        List<String> named =
                marks.stream().filter(m -> m.x() == 0).map(Mark::words).toList();
        assertEquals(Collections.nCopies(LABELS.size(), "rows: " + longest), named);
    }

    private List<String> texts(String name) {
        List<List<Integer>> counts = Collections.nCopies(LABELS.size(), Collections.nCopies(LABELS.size(), 1));
        MatrixFigure figure = new MatrixFigure(
                "title",
                new LabelMatrix(LABELS, counts),
                "rows",
                "columns",
                id -> name,
                (row, column, count) -> "",
                (row, column) -> Optional.empty());
        ChartPicture picture = new ChartPicture(
                "title",
                WIDTH,
                400,
                drawing -> marks.addAll(figure.paint(
                        new Ink(
                                drawing,
                                Palette.of(Theme.LIGHT),
                                new LabelColours(LabelSchemes.EKMAN_7),
                                new Ink.Pens()),
                        WIDTH)));
        String svg = WaitForAsyncUtils.waitForAsyncFx(10_000, picture::svg);
        return SvgDocuments.texts(SvgDocuments.parsed(svg));
    }
}
