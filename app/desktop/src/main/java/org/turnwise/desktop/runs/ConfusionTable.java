package org.turnwise.desktop.runs;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.turnwise.analysis.comparison.RunComparison;
import org.turnwise.desktop.wording.Texts;

/** How often each pair of labels occurs: rows are the first run's labels, columns the second's. */
final class ConfusionTable {
    private static final Texts TEXTS = Texts.of(ConfusionTable.class);

    private static final double ROW_HEIGHT = 26;
    private static final double NAME_WIDTH = 110;
    private static final double LEAST_WIDTH = 62;
    private static final double HEADER_HEIGHT = 32;
    /** Room for the table without scrolling sideways. */
    static final double WIDTH = 688;

    private final ComparisonModel model;
    private final TableView<String> table = new TableView<>();
    private Optional<RunComparison> shown = Optional.empty();

    ConfusionTable(ComparisonModel model) {
        this.model = model;
        table.setId("comparison-table");
        table.setAccessibleText(TEXTS.get("table.accessible"));
        table.getStyleClass().add("confusion-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setMinWidth(0);
        height(model.labels());
        table.setPlaceholder(new Label(TEXTS.get("table.nothing")));
        table.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                showTurns();
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                showTurns();
                e.consume();
            }
        });
    }

    Node node() {
        return table;
    }

    void show(Optional<RunComparison> comparison) {
        List<String> before = shown.map(RunComparison::labels).orElse(List.of());
        List<String> labels = comparison.map(RunComparison::labels).orElse(List.of());
        shown = comparison;
        if (!labels.equals(before)) {
            table.getColumns().clear();
            if (!labels.isEmpty()) {
                table.getColumns().add(names());
                double width = Math.max(LEAST_WIDTH, (WIDTH - NAME_WIDTH - 4) / labels.size());
                labels.forEach(label -> table.getColumns().add(column(label, width)));
            }
            height(Math.max(1, labels.size()));
            table.getItems().setAll(labels);
        }
        table.refresh();
    }

    private void height(int rows) {
        double height = ROW_HEIGHT * rows + HEADER_HEIGHT;
        table.setPrefHeight(height);
        table.setMinHeight(height);
    }

    private TableColumn<String, String> names() {
        TableColumn<String, String> column = new TableColumn<>("");
        column.setCellValueFactory(cell -> new SimpleStringProperty(model.label(cell.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(NAME_WIDTH);
        return column;
    }

    private TableColumn<String, String> column(String label, double width) {
        TableColumn<String, String> column = new TableColumn<>(model.label(label));
        column.setId(label);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new SimpleStringProperty(label));
        column.setCellFactory(c -> new CountCell());
        return column;
    }

    private void showTurns() {
        for (TablePosition<?, ?> place : table.getSelectionModel().getSelectedCells()) {
            String column = place.getTableColumn() == null
                    ? null
                    : place.getTableColumn().getId();
            if (column != null && place.getRow() < table.getItems().size()) {
                model.show(table.getItems().get(place.getRow()), column);
                return;
            }
        }
    }

    /** A count; the turns on which both runs agree stand out, and what does not occur stands back. */
    private final class CountCell extends TableCell<String, String> {
        CountCell() {
            getStyleClass().addAll("figures", "count-cell");
        }

        @Override
        protected void updateItem(String column, boolean empty) {
            super.updateItem(column, empty);
            getStyleClass().removeAll("agreed", "none");
            String row = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || column == null || row == null || shown.isEmpty()) {
                setText("");
                setTooltip(null);
                return;
            }
            int count = shown.get().turns(row, column).size();
            setText(Integer.toString(count));
            if (count == 0) {
                getStyleClass().add("none");
            } else if (row.equals(column)) {
                getStyleClass().add("agreed");
            }
            setTooltip(new Tooltip(words(count, row, column)));
        }

        private String words(int count, String row, String column) {
            return row.equals(column)
                    ? TEXTS.get("table.both", count, model.label(row))
                    : TEXTS.get("table.differing", count, model.label(row), model.label(column));
        }
    }
}
