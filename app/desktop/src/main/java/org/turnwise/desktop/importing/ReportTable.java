package org.turnwise.desktop.importing;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.Problem;

/** What a reader found, a line each: how bad, where, what, and what to do. */
final class ReportTable {
    private static final Texts TEXTS = Texts.of(ReportTable.class);

    private final TableView<Problem> table = new TableView<>();

    ReportTable() {
        table.setId("import-report");
        table.setAccessibleText(TEXTS.get("report.spoken"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(TEXTS.get("pane.fine")));
        table.getColumns()
                .setAll(List.of(
                        column("", 74, p -> severity(p.severity())),
                        column(TEXTS.get("report.line"), 48, p -> p.line() > 0 ? Integer.toString(p.line()) : ""),
                        column(TEXTS.get("report.field"), 80, Problem::field),
                        column(TEXTS.get("report.what"), 270, p -> Said.sentence(p.message())),
                        column(TEXTS.get("report.remedy"), 240, p -> Said.sentence(p.remedy()))));
        table.setMinHeight(120);
    }

    TableView<Problem> node() {
        return table;
    }

    void show(List<Problem> problems) {
        table.getItems().setAll(problems);
    }

    private static String severity(Problem.Severity severity) {
        return switch (severity) {
            case ERROR -> TEXTS.get("report.error");
            case WARNING -> TEXTS.get("report.warning");
            case NOTE -> TEXTS.get("report.note");
        };
    }

    private static TableColumn<Problem, String> column(String title, double width, Function<Problem, String> words) {
        TableColumn<Problem, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(f -> new ReadOnlyStringWrapper(words.apply(f.getValue())));
        column.setCellFactory(c -> new TableCell<>() {
            private final Text words = new Text();

            {
                words.getStyleClass().add("report-words");
                words.wrappingWidthProperty().bind(column.widthProperty().subtract(12));
                setPrefHeight(USE_COMPUTED_SIZE);
            }

            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                words.setText(item == null ? "" : item);
                setGraphic(empty ? null : words);
            }
        });
        return column;
    }
}
