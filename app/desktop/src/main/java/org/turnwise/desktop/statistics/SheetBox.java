package org.turnwise.desktop.statistics;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.turnwise.desktop.chart.TextWidths;
import org.turnwise.desktop.shell.Choices;

/** The tables behind the charts, one at a time, and a button that saves the one shown. */
final class SheetBox {
    private static final double ROW = 26;
    private static final double HEADER = 30;
    private static final int MOST_LINES = 9;
    private static final double NUMBER = 76;
    private static final double HEAD_PADDING = 28;
    private static final double NAME = 150;

    private final TextWidths heads = new TextWidths(Font.font(12));
    private final TableView<List<String>> table = new TableView<>();
    private final VBox root = new VBox(6);
    private final IntSupplier chosen;
    private List<Runnable> open = List.of();

    /** @param save saves what it is given under a name that ends in this */
    SheetBox(String id, List<Sheet> sheets, int first, BiConsumer<String, String> save) {
        ComboBox<Sheet> choice = Choices.of(sheets, Sheet::title);
        choice.setId(id + "-sheet");
        choice.getStyleClass().add("small-combo");
        choice.setVisible(sheets.size() > 1);
        choice.setManaged(sheets.size() > 1);
        Label title = new Label("Table");
        title.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button button = new Button("Save table as CSV...");
        button.setId(id + "-save");
        button.setOnAction(e ->
                save.accept(choice.getValue().file(), choice.getValue().saved().csv()));
        HBox head = new HBox(8, title, choice, gap, button);
        head.getStyleClass().add("statistics-head");
        table.setId(id + "-table");
        table.getStyleClass().add("statistics-table");
        table.setFixedCellSize(ROW);
        table.setMinWidth(0);
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                openLine();
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openLine();
                e.consume();
            }
        });
        choice.valueProperty().addListener((o, was, is) -> show(is));
        choice.setValue(sheets.get(Math.min(first, sheets.size() - 1)));
        chosen = () -> choice.getSelectionModel().getSelectedIndex();
        root.getChildren().addAll(head, table);
    }

    Node node() {
        return root;
    }

    /** Which of the tables is shown. */
    int shown() {
        return Math.max(0, chosen.getAsInt());
    }

    private void show(Sheet sheet) {
        open = sheet.open().orElse(List.of());
        table.getColumns().clear();
        List<String> columns = sheet.shown().columns();
        for (int i = 0; i < columns.size(); i++) {
            table.getColumns().add(column(columns.get(i), i, isNumber(sheet, i)));
        }
        table.getItems().setAll(sheet.shown().rows());
        int lines = Math.max(1, Math.min(MOST_LINES, sheet.shown().rows().size()));
        table.setPrefHeight(HEADER + lines * ROW + 2);
        table.setMinHeight(HEADER + Math.min(lines, 4) * ROW);
    }

    /** A column whose cells are figures, or empty. */
    private static boolean isNumber(Sheet sheet, int column) {
        return sheet.shown().rows().stream()
                .map(row -> row.get(column))
                .allMatch(cell -> cell.isEmpty() || cell.matches("-?[0-9.]+"));
    }

    private TableColumn<List<String>, String> column(String name, int at, boolean number) {
        TableColumn<List<String>, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(at)));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(number ? Math.max(NUMBER, heads.of(name) + HEAD_PADDING) : NAME);
        if (number) {
            column.getStyleClass().add("figure-column");
        }
        return column;
    }

    private void openLine() {
        int line = table.getSelectionModel().getSelectedIndex();
        if (line >= 0 && line < open.size()) {
            open.get(line).run();
        }
    }
}
