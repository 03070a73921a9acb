package org.turnwise.desktop.review;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PaneLayout;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.wording.Texts;

/** The switch between the two orders, with why the chosen turn is where it is, and the line of what remains at risk. */
final class ReviewBar {
    private static final Texts TEXTS = Texts.of(ReviewBar.class);

    private final TurnTableModel turns;
    private final ReviewQueueModel queue;
    private final RiskModel risk;
    private final OrderWords words;
    private final ToggleButton inOrder =
            choice(TEXTS.get("bar.inOrder"), "order-in-time", TEXTS.get("bar.inOrderHelp"));
    private final ToggleButton worth = choice(TEXTS.get("bar.worth"), "order-worth-a-look", TEXTS.get("bar.worthHelp"));
    private final Label why = line("queue-why");
    private final Label left = line("risk-words");

    /** @param analysing whether an analysis of the session waits its turn or is under way */
    ReviewBar(
            FxSession session,
            TurnTableModel turns,
            ReviewQueueModel queue,
            RiskModel risk,
            ObservableBooleanValue analysing) {
        this.turns = turns;
        this.queue = queue;
        this.risk = risk;
        words = new OrderWords(session, queue, analysing);
        ToggleGroup group = new ToggleGroup();
        inOrder.setToggleGroup(group);
        worth.setToggleGroup(group);
        inOrder.setOnAction(e -> choose(queue::inOrder));
        worth.setOnAction(e -> choose(() -> queue.worthALookProperty().set(true)));
        queue.worthALookProperty().addListener((o, was, is) -> showChoice());
        turns.sortedByProperty().addListener((o, was, is) -> {
            showChoice();
            explain();
        });
        InvalidationListener explain = o -> explain();
        queue.stateProperty().addListener(explain);
        session.selectedProperty().addListener(explain);
        session.rows().addListener(explain);
        analysing.addListener(explain);
        left.setWrapText(true);
        left.setMinHeight(Region.USE_PREF_SIZE);
        risk.riskProperty().addListener(o -> showRisk());
        showChoice();
        explain();
        showRisk();
    }

    /** Below the title of the turns. */
    Node order() {
        inOrder.getStyleClass().add("left-pill");
        worth.getStyleClass().add("right-pill");
        HBox choices = new HBox(inOrder, worth);
        choices.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(inOrder, Priority.ALWAYS);
        HBox.setHgrow(worth, Priority.ALWAYS);
        inOrder.setMaxWidth(Double.MAX_VALUE);
        worth.setMaxWidth(Double.MAX_VALUE);
        inOrder.setMinWidth(Region.USE_PREF_SIZE);
        worth.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(2, choices, why);
        box.getStyleClass().add("turn-order");
        return box;
    }

    /** Below how much is labelled. */
    Node risk() {
        VBox line = new VBox(left);
        line.getStyleClass().add(PaneLayout.NOT_WHEN_LOW);
        return line;
    }

    private void choose(Runnable order) {
        order.run();
        showChoice(); // a toggle that was pressed again must not come up
    }

    /** Neither where a header sorts. */
    private void showChoice() {
        boolean wanted = queue.worthALookProperty().get();
        worth.setSelected(wanted);
        inOrder.setSelected(!wanted && turns.sortedByProperty().get().isEmpty());
    }

    /** A click on a header neither brings nor takes the line: the header would move away from under the pointer. */
    private void explain() {
        Optional<String> sorted = turns.sortedByProperty().get();
        boolean inOrder = queue.stateProperty().get() instanceof QueueState.InOrder;
        String said = inOrder ? sorted.orElse("") : words.said();
        why.setManaged(!inOrder || sorted.isPresent() && why.isManaged());
        say(why, why.isManaged() ? said : "", said);
    }

    private void showRisk() {
        say(
                left,
                risk.riskProperty().get().map(RiskWords::line).orElse(""),
                risk.riskProperty().get().map(RiskWords::full).orElse(""));
        left.setManaged(risk.riskProperty().get().isPresent());
    }

    private static void say(Label label, String text, String tip) {
        label.setText(text);
        if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip());
        }
        label.getTooltip().setText(tip);
        label.setVisible(!text.isEmpty());
    }

    private static Label line(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static ToggleButton choice(String text, String id, String help) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        Tooltip tip = new Tooltip(help);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        button.setTooltip(tip);
        button.setFocusTraversable(false);
        return button;
    }
}
