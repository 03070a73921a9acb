package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
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
import org.turnwise.analysis.statistics.Table;
import org.turnwise.desktop.chart.TextWidths;
import org.turnwise.desktop.wording.Texts;

/** The tables behind the charts, one at a time, and a button that saves the one shown. */
final class SheetBox {
    private static final Texts TEXTS = Texts.of(SheetBox.class);

    private static final double ROW = 26;
    private static final double HEADER = 30;
    private static final int MOST_LINES = 9;
    private static final double NUMBER = 76;
    private static final double HEAD_PADDING = 28;
    private static final double NAME = 150;
    /** Rows that are looked at to see whether a column has figures only. */
    private static final int MOST_READ = 200;

    private static final Pattern FIGURE = Pattern.compile("|-?[0-9.,]+( %)?");

    private final TextWidths widths = new TextWidths(Font.font(12));
    private final TableView<List<String>> table = new TableView<>();
    private final VBox root = new VBox(6);
    private final ComboBox<String> choice = new ComboBox<>();
    private List<Sheet> sheets = List.of();
    private List<Head> heads = List.of();
    private List<Runnable> open = List.of();

    /** What a column is called, and whether it has figures. */
    private record Head(String name, boolean number) {}

    /** @param save saves what it is given under a name that ends in this */
    SheetBox(String id, BiConsumer<String, String> save) {
        choice.setId(id + "-sheet");
        choice.setAccessibleText(TEXTS.get("sheet.choice"));
        choice.getStyleClass().add("small-combo");
        Label title = new Label(TEXTS.get("sheet.title"));
        title.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button button = new Button(TEXTS.get("sheet.save"));
        button.setId(id + "-save");
        button.setOnAction(e -> {
            Sheet sheet = sheets.get(shown());
            save.accept(sheet.file(), sheet.saved().csv());
        });
        HBox head = new HBox(8, title, choice, gap, button);
        head.getStyleClass().add("statistics-head");
        table.setId(id + "-table");
        table.setAccessibleText(TEXTS.get("sheet.figures"));
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
        choice.valueProperty().addListener((o, was, is) -> refill());
        root.getChildren().addAll(head, table);
    }

    Node node() {
        return root;
    }

    /** Which of the tables is shown. */
    private int shown() {
        return Math.max(0, choice.getSelectionModel().getSelectedIndex());
    }

    /** Shows these; where there are tables of these titles already, the same one with its new figures. */
    void show(List<Sheet> now) {
        sheets = now;
        List<String> titles = now.stream().map(Sheet::title).toList();
        if (!titles.equals(choice.getItems())) {
            choice.getItems().setAll(titles);
            choice.setVisible(titles.size() > 1);
            choice.setManaged(titles.size() > 1);
            choice.getSelectionModel().select(0);
        }
        refill();
    }

    private void refill() {
        Sheet sheet = sheets.get(shown());
        open = sheet.open().orElse(List.of());
        List<List<String>> rows = sheet.shown().rows();
        List<Head> wanted = heads(sheet.shown());
        if (!wanted.equals(heads)) {
            heads = wanted;
            table.getColumns().clear();
            for (int i = 0; i < heads.size(); i++) {
                table.getColumns().add(column(heads.get(i), i));
            }
        }
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
        }
        int lines = Math.max(1, Math.min(MOST_LINES, rows.size()));
        table.setPrefHeight(HEADER + lines * ROW + 2);
        table.setMinHeight(HEADER + Math.min(lines, 4) * ROW);
    }

    private static List<Head> heads(Table of) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < of.columns().size(); i++) {
            int at = i;
            boolean number = of.rows().stream()
                    .limit(MOST_READ)
                    .map(row -> row.get(at))
                    .allMatch(cell -> FIGURE.matcher(cell).matches());
            heads.add(new Head(of.columns().get(i), number));
        }
        return heads;
    }

    private TableColumn<List<String>, String> column(Head head, int at) {
        TableColumn<List<String>, String> column = new TableColumn<>(head.name());
        column.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().get(at)));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(head.number() ? Math.max(NUMBER, widths.of(head.name()) + HEAD_PADDING) : NAME);
        if (head.number()) {
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
