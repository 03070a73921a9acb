package org.turnwise.desktop.turns;

import java.util.Comparator;
import javafx.scene.control.TableColumn.SortType;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.LabelScheme;

/** A column whose header was clicked, and in which direction it sorts. */
record SortKey(TurnColumn column, SortType direction) {
    Comparator<TurnRow> order(LabelScheme scheme) {
        Comparator<TurnRow> ascending = column.order(scheme);
        return direction == SortType.ASCENDING ? ascending : ascending.reversed();
    }
}
