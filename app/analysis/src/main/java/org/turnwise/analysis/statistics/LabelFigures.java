package org.turnwise.analysis.statistics;

import java.util.List;
import org.turnwise.session.model.LabelScheme;

/** What the labels of one annotator, or of one analysis run, say by themselves. */
public record LabelFigures(LabelDistribution distribution, LabelCourse course, Transitions transitions) {
    static LabelFigures of(List<LabelledTurn> turns, LabelScheme scheme) {
        return new LabelFigures(
                LabelDistribution.of(turns, scheme), LabelCourse.of(turns, scheme), Transitions.of(turns, scheme));
    }
}
