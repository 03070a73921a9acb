package org.turnwise.desktop.turns;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TurnId;

/** The table itself: a row per turn, only the visible ones built. Its choice and the session's are one. */
final class TurnTable {
    private static final Texts TEXTS = Texts.of(TurnTable.class);

    static final double ROW_HEIGHT = 30;

    /** As the style sheet has it; the widths of columns are fixed before it has reached a cell. */
    private static final double FONT_SIZE = 13;

    private static final double HEADER_FONT_SIZE = 12;

    private static final double CELL_PADDING = 10;

    private static final long MANY_HOURS_MILLIS = 10 * 3_600_000L;

    /** From this width on names have more room; below, all there is belongs to the words. */
    private static final double ROOMY = 640;

    private final TableView<TurnSlot> table = new TableView<>();
    private final ChosenInView view = new ChosenInView(table, new FxThread());
    private final FxSession session;
    private final TurnTableModel model;
    private final Themes themes;
    private final TurnSlots slots;
    private final InvalidationListener look;
    private final Label placeholder = new Label();
    private boolean following;
    private boolean showingSorting;

    TurnTable(FxSession session, TurnTableModel model, Themes themes, PlaybackModel playback) {
        this.session = session;
        this.model = model;
        this.themes = themes;
        // where the table stands beyond its new end it would fill itself with empty lines first
        slots = new TurnSlots(model.shown(), () -> table.scrollTo(0), this::followList);
        look = o -> table.refresh();
        table.setId("turn-table");
        table.setAccessibleText(TEXTS.get("table.turns"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().setAll(columns());
        table.setSortPolicy(t -> sort());
        table.setRowFactory(t -> row(playback));
        placeholder
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.filter().isActive() ? TEXTS.get("table.nonePasses") : TEXTS.get("table.none"),
                        model.filterProperty()));
        placeholder.setVisible(false);
        table.setPlaceholder(placeholder);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosenHere(is));
        session.selectedProperty().addListener((o, was, is) -> followSession());
        session.schemeProperty().addListener((o, was, is) -> table.refresh());
        showSorting(model.headers().keysProperty().get());
        model.headers().keysProperty().addListener((o, was, is) -> showSorting(is));
        themes.themeProperty().addListener(new WeakInvalidationListener(look));
    }

    /** Fills the table, which until then has only its headers. */
    void showLines() {
        placeholder.setVisible(true);
        table.setItems(slots.list());
        followSession();
    }

    TableView<TurnSlot> node() {
        return table;
    }

    void placeholder(Node node) {
        table.setPlaceholder(node);
    }

    private TableRow<TurnSlot> row(PlaybackModel playback) {
        TableRow<TurnSlot> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && !row.isEmpty()) {
                playback.playTurn(row.getItem().row().turn());
            }
        });
        return row;
    }

    private List<TableColumn<TurnSlot, ?>> columns() {
        TableColumn<TurnSlot, TurnRow> number =
                column(TurnColumn.NUMBER, 30, () -> new Cells.Words("number-cell", r -> Integer.toString(r.number())));
        TableColumn<TurnSlot, TurnRow> time = column(TurnColumn.TIME, 52, () -> new Cells.Time(this::timeInWords));
        TableColumn<TurnSlot, TurnRow> who =
                column(TurnColumn.WHO, 46, () -> new Cells.Words("who-cell", TurnRow::speakerName));
        TableColumn<TurnSlot, TurnRow> text = column(
                TurnColumn.TEXT,
                74,
                () -> new Cells.Words("text-cell", r -> r.turn().text().replace('\n', ' ')));
        TableColumn<TurnSlot, TurnRow> model = column(TurnColumn.MODEL, 76, () -> new Cells.Predicted(r -> colours()));
        TableColumn<TurnSlot, TurnRow> unsure = column(
                TurnColumn.UNSURE, 46, () -> new Cells.Unsure(this::unsureShare, themes::palette, this.model::why));
        TableColumn<TurnSlot, TurnRow> you = column(TurnColumn.YOU, 42, () -> new Cells.Human(r -> colours()));
        TableColumn<TurnSlot, TurnRow> status = column(TurnColumn.STATUS, 38, Cells.Status::new);
        List<TableColumn<TurnSlot, TurnRow>> fixed = List.of(number, time, who, model, unsure, you, status);
        Runnable limit = () -> {
            number.setMinWidth(Math.max(
                    30, width("0".repeat(Integer.toString(session.rows().size()).length()))));
            time.setMinWidth(Math.max(time.getPrefWidth(), width(timeInWords(latest()))));
            fixed.forEach(column -> column.setMaxWidth(column.getMinWidth()));
            who.setMaxWidth(table.getWidth() < ROOMY ? who.getMinWidth() : 96);
        };
        table.widthProperty().addListener((o, was, is) -> limit.run());
        session.rows().addListener((javafx.collections.ListChangeListener<TurnRow>) c -> limit.run());
        limit.run();
        return List.of(number, time, who, text, model, unsure, you, status);
    }

    /** The last time in the column, which has the most figures. */
    private long latest() {
        int count = session.rows().size();
        return count == 0 ? 0 : session.rows().get(count - 1).turn().span().startMillis();
    }

    /** To a tenth of a second, which in a session of many hours would take the words their room. */
    private String timeInWords(long millis) {
        return latest() < MANY_HOURS_MILLIS ? Times.tenths(millis) : Times.rough(millis);
    }

    /** Room for so many figures in a cell, with its padding; figures are of one width. */
    private static double width(String figures) {
        return width(figures, FONT_SIZE);
    }

    private static double width(String words, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(size));
        return Math.ceil(text.getLayoutBounds().getWidth()) + CELL_PADDING;
    }

    private TableColumn<TurnSlot, TurnRow> column(
            TurnColumn what, double least, Supplier<TableCell<TurnSlot, TurnRow>> cell) {
        TableColumn<TurnSlot, TurnRow> column = new TableColumn<>();
        Label header = new Label(what.title());
        header.setTooltip(new Tooltip(what.help()));
        if (what == TurnColumn.STATUS) {
            // Narrower than the word.
            header.setGraphic(new FontIcon(MaterialDesignC.CHECK_ALL));
            header.setText("");
        }
        double width = Math.max(least, header.getText().isEmpty() ? 0 : width(what.title(), HEADER_FONT_SIZE));
        column.setGraphic(header);
        column.setSortNode(new SortMark(table, column));
        column.setId(what.id());
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setUserData(what);
        column.setCellValueFactory(f -> f.getValue().rowProperty());
        column.setCellFactory(c -> cell.get());
        return column;
    }

    /** Sorts by the columns whose headers were clicked, the first one first. */
    private boolean sort() {
        if (!showingSorting) {
            model.headers().by(clicked());
        }
        return true;
    }

    private List<SortKey> clicked() {
        return table.getSortOrder().stream()
                .map(column -> new SortKey((TurnColumn) column.getUserData(), column.getSortType()))
                .toList();
    }

    private void showSorting(List<SortKey> keys) {
        if (keys.equals(clicked())) {
            return;
        }
        showingSorting = true;
        try {
            table.getSortOrder().setAll(keys.stream().map(this::show).toList());
        } finally {
            showingSorting = false;
        }
    }

    private TableColumn<TurnSlot, ?> show(SortKey key) {
        TableColumn<TurnSlot, ?> column = table.getColumns().get(key.column().ordinal());
        column.setSortType(key.direction());
        return column;
    }

    private LabelColours colours() {
        return new LabelColours(session.scheme());
    }

    /** Share of the largest entropy the scheme's labels allow. */
    private double unsureShare(TurnRow row) {
        int labels = Math.max(2, session.scheme().labels().size());
        return row.uncertainty() / Math.log(labels);
    }

    private void chosenHere(TurnSlot row) {
        if (row != null && !following && !slots.rearranging()) {
            session.select(row.id());
        }
    }

    /** Turns came, went or moved: the chosen one is brought into view where it is now. */
    private void followList() {
        followSession();
        int at = session.selected().map(model::indexOf).orElse(-1);
        if (at >= 0) {
            view.showInMiddle(at);
        }
    }

    private void followSession() {
        following = true;
        try {
            TurnId chosen = session.selected().orElse(null);
            int at = chosen == null ? -1 : model.indexOf(chosen);
            if (at < 0) {
                table.getSelectionModel().clearSelection();
            } else if (table.getSelectionModel().getSelectedIndex() != at) {
                table.getSelectionModel().clearAndSelect(at);
                table.getFocusModel().focus(at);
                view.show(at);
            }
        } finally {
            following = false;
        }
    }
}
