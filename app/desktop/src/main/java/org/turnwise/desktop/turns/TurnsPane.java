package org.turnwise.desktop.turns;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FittingRow;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.RowTally;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;

/** The left pane: title and filter, the table, and how much has been labelled. */
public final class TurnsPane {
    private static final Texts TEXTS = Texts.of(TurnsPane.class);

    /** From when on somebody notices that the turns are still those before. */
    private static final Executor NOTICED =
            CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS, new FxThread());

    private final BorderPane pane = new BorderPane();
    private final VBox head = new VBox();
    private final VBox foot = new VBox(2);
    private final Label count = new Label();
    private final Label progressWords = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final javafx.scene.control.TextField filter = TextFields.createClearableTextField();
    private final FxSession session;
    private final TurnTableModel model;
    private final TurnTable table;
    private final RowTally labelled;
    private int asked;
    private boolean waiting;
    private boolean awaited;

    public TurnsPane(FxSession session, TurnTableModel model, Themes themes, PlaybackModel playback) {
        this.session = session;
        this.model = model;
        labelled = RowTally.of(session.rows(), row -> row.humanLabel().isPresent());
        table = new TurnTable(session, model, themes, playback);
        filter.setId("turn-filter");
        filter.setAccessibleText(TEXTS.get("pane.filter"));
        filter.setPromptText(TEXTS.get("pane.filterPrompt"));
        filter.setTooltip(new Tooltip(TEXTS.get("pane.filterHelp")));
        filter.textProperty().addListener((o, was, is) -> {
            if (!is.equals(model.filter().text())) {
                model.find(is);
            }
        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        model.filterProperty().addListener((o, was, is) -> {
            if (!is.text().equals(filter.getText())) {
                filter.setText(is.text());
            }
            count();
        });
        model.workingProperty().addListener((o, was, is) -> followWork(is));
        model.failedProperty().addListener((o, was, is) -> count());
        model.sortedByProperty().addListener((o, was, is) -> count());
        model.shown().addListener((ListChangeListener<TurnRow>) c -> count());
        session.rows().addListener((ListChangeListener<TurnRow>) c -> count());
        head.getChildren().add(header());
        foot.getChildren().add(footer());
        foot.getStyleClass().add("pane-footer");
        pane.setTop(head);
        pane.setBottom(foot);
        table.node().setMinWidth(0); // it scrolls; the words above must be whole
        count();
        session.ready().thenRun(this::count);
    }

    public Node node() {
        return pane;
    }

    /**
     * Puts the table in, without lines first: both take the toolkit long when they are laid out the first time.
     *
     * @param frames runs what it is given on the FX thread, one piece a frame
     */
    public void fill(Executor frames) {
        frames.execute(() -> pane.setCenter(table.node()));
        frames.execute(table::showLines);
    }

    /**
     * Takes in what belongs to the order in which turns are reviewed.
     *
     * @param order stands below the title
     * @param progress stands below how much is labelled
     */
    public void review(Node order, Node progress) {
        head.getChildren().add(order);
        foot.getChildren().add(progress);
    }

    /** What stands in the table while the session has no turn at all. */
    public void whenEmpty(Node node) {
        if (session.rows().isEmpty()) {
            table.placeholder(node);
        }
    }

    /** What a right click on a turn offers. */
    public void menu(CommandMenu offered) {
        ContextMenu menu = new ContextMenu();
        menu.setId("turns-menu");
        menu.getItems().setAll(offered.items());
        table.node().setContextMenu(menu);
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Gives the table the keys: now, or as soon as it is in the window, unless something is being typed by then. */
    public void focusTable() {
        Node node = table.node();
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        if (awaited) {
            return;
        }
        awaited = true;
        node.sceneProperty().addListener(new ChangeListener<Scene>() {
            @Override
            public void changed(ObservableValue<? extends Scene> scene, Scene was, Scene is) {
                node.sceneProperty().removeListener(this);
                awaited = false;
                if (!(is.getFocusOwner() instanceof TextInputControl)) {
                    node.requestFocus();
                }
            }
        });
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            filter.clear();
            focusTable();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            focusTable();
            event.consume();
        }
    }

    private Node header() {
        Label title = new Label(TEXTS.get("pane.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.setId("turn-count");
        count.getStyleClass().addAll("muted", "small");
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMinWidth(60);
        filter.setPrefWidth(60); // takes what the words leave
        FittingRow header = new FittingRow();
        header.getChildren().addAll(title, count, filter, new FilterMenu(session, model).node());
        header.optional(List.of(List.of(count)));
        header.getStyleClass().add("pane-header");
        return header;
    }

    private Node footer() {
        progress.setMaxHeight(6);
        progress.setPrefWidth(90);
        progressWords.setId("labelled-words");
        progressWords.getStyleClass().add("small");
        progressWords.setMinWidth(Region.USE_PREF_SIZE);
        FittingRow footer = new FittingRow();
        footer.setSpacing(8);
        footer.getChildren().addAll(progress, progressWords);
        footer.optional(List.of(List.of(progress)));
        footer.setMinWidth(0);
        footer.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return footer;
    }

    /** Says so where it takes a while to filter and sort the turns. */
    private void followWork(boolean working) {
        int mine = ++asked;
        waiting = false;
        count();
        if (working) {
            NOTICED.execute(() -> {
                if (mine == asked) {
                    waiting = true;
                    count();
                }
            });
        }
    }

    private String countInWords() {
        if (waiting) {
            return TEXTS.get("count.working");
        }
        String words = model.countInWords();
        if (model.failedProperty().get()) {
            return TEXTS.get("count.failed", words);
        }
        return model.sortedByProperty()
                .get()
                .map(order -> TEXTS.get("count.sorted", words, order))
                .orElse(words);
    }

    private void count() {
        if (!session.ready().isDone()) {
            count.setText("");
            progress.setProgress(0);
            progressWords.setText(TEXTS.get("pane.opening"));
            return;
        }
        int all = session.rows().size();
        double share = all == 0 ? 0 : (double) labelled.count() / all;
        count.setText(countInWords());
        progress.setProgress(share);
        progressWords.setText(
                all == 0
                        ? TEXTS.get("pane.none")
                        : TEXTS.get("pane.labelled", labelled.count(), all, Times.percent(share)));
    }
}
