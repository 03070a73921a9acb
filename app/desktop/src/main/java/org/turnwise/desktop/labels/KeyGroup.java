package org.turnwise.desktop.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.shell.Command;

/** The keys of one menu under its name; those that are looked for, or all. */
final class KeyGroup {
    private final List<Row> rows = new ArrayList<>();
    private final GridPane grid = new GridPane();
    private final VBox box;
    private final String title;
    private int shown;

    private record Row(String keys, String words, Label key, Label name) {
        /** Whether it is this key, alone or with others. */
        boolean isKey(String asked) {
            return Arrays.asList(keys.split("\\+")).contains(asked) || keys.equals(asked);
        }

        boolean says(String asked) {
            return Arrays.stream(asked.split("\\s+")).allMatch(word -> (keys + " " + words).contains(word));
        }
    }

    /** @param commands that have a key */
    KeyGroup(String title, List<Command> commands) {
        this.title = title.toLowerCase(Locale.ROOT);
        grid.setHgap(8);
        grid.setVgap(2);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, names);
        for (Command command : commands) {
            rows.add(
                    row(command.shortcut().orElseThrow().words(), command.text().replace("...", "")));
        }
        Label heading = new Label(title);
        heading.getStyleClass().add("pane-title");
        box = new VBox(4, heading, grid);
        fill(rows);
    }

    private static Row row(String keys, String words) {
        Label key = new Label(keys);
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(words);
        name.getStyleClass().add("small");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(key, VPos.TOP);
        return new Row(keys.toLowerCase(Locale.ROOT), words.toLowerCase(Locale.ROOT), key, name);
    }

    Node node() {
        return box;
    }

    boolean hasKey(String asked) {
        return rows.stream().anyMatch(row -> row.isKey(asked));
    }

    void showKey(String asked) {
        show(row -> row.isKey(asked));
    }

    /** Shows what has all these words, or everything where the group is called so. */
    void showWords(String asked) {
        show(row -> title.contains(asked) || row.says(asked));
    }

    private void show(Predicate<Row> wanted) {
        fill(rows.stream().filter(wanted).toList());
    }

    private void fill(List<Row> wanted) {
        grid.getChildren().clear();
        shown = wanted.size();
        for (int i = 0; i < shown; i++) {
            grid.addRow(i, wanted.get(i).key(), wanted.get(i).name());
        }
    }

    /** How many keys are shown. */
    int size() {
        return shown;
    }
}
