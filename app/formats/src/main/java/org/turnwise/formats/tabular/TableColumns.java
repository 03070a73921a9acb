package org.turnwise.formats.tabular;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.turnwise.formats.source.CsvRecord;

/** Which column of a table plays which role; the columns without one are the turn's attributes. */
final class TableColumns {
    private final List<String> names;
    private final Map<ColumnRole, Integer> byRole = new EnumMap<>(ColumnRole.class);
    private final List<String> passedOver = new ArrayList<>();

    TableColumns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            place(i);
        }
        if (byRole.containsKey(ColumnRole.END)) {
            byRole.remove(ColumnRole.DURATION);
        }
    }

    private void place(int index) {
        ColumnRole.of(names.get(index)).ifPresent(role -> {
            Integer before = byRole.get(role);
            if (before == null) {
                byRole.put(role, index);
            } else if (role.isTime() && hasUnit(index) && !hasUnit(before)) {
                byRole.put(role, index);
                passedOver.add(names.get(before));
            } else {
                passedOver.add(names.get(index));
            }
        });
    }

    private boolean hasUnit(int index) {
        return TimeUnitName.millisPerUnit(names.get(index)).isPresent();
    }

    boolean has(ColumnRole role) {
        return byRole.containsKey(role);
    }

    /** What a turn needs at least: when it starts, when it ends or how long it is, and what is said. */
    boolean sufficient() {
        return has(ColumnRole.START) && (has(ColumnRole.END) || has(ColumnRole.DURATION)) && has(ColumnRole.TEXT);
    }

    OptionalInt index(ColumnRole role) {
        Integer index = byRole.get(role);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Name of the role's column as it stands in the file; empty where there is none. */
    String name(ColumnRole role) {
        Integer index = byRole.get(role);
        return index == null ? "" : names.get(index);
    }

    /** The stripped value of the role's column; empty where there is no such column. */
    String value(ColumnRole role, CsvRecord record) {
        Integer index = byRole.get(role);
        return index == null ? "" : record.field(index).strip();
    }

    /** Columns that would have had a role if another did not have it already. */
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Makes a column an attribute after all. */
    void release(ColumnRole role) {
        byRole.remove(role);
    }

    /** The columns without a role that have a name and hold something. */
    Map<String, String> attributes(CsvRecord record) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!byRole.containsValue(i)
                    && !names.get(i).isEmpty()
                    && !record.field(i).isEmpty()) {
                attributes.putIfAbsent(names.get(i), record.field(i));
            }
        }
        return attributes;
    }
}
