package org.turnwise.desktop.timeline.lanes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.turnwise.desktop.wording.Texts;

/** The list in which lanes are shown, hidden and put into another order, by mouse or by keys. */
public final class LaneList extends VBox {
    private static final Texts TEXTS = Texts.of(LaneList.class);

    private final LanesModel model;
    private final VBox rows = new VBox(2);
    private final Map<LaneKind, HBox> row = new EnumMap<>(LaneKind.class);
    private final ChangeListener<Arrangement> follow = (o, was, is) -> arrange(is);

    public LaneList(LanesModel model) {
        this.model = model;
        setId("lane-list");
        getStyleClass().add("lane-list");
        setSpacing(8);
        for (LaneKind lane : LaneKind.values()) {
            row.put(lane, row(lane));
        }
        Label hint = new Label(TEXTS.get("list.hint"));
        hint.getStyleClass().add("timeline-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(340);
        Button anew = new Button(TEXTS.get("list.anew"));
        anew.setId("lanes-anew");
        anew.setOnAction(e -> model.arrangeAnew());
        getChildren().setAll(rows, hint, anew);
        arrange(model.arrangement());
        model.arrangementProperty().addListener(follow);
    }

    /** What the list is called. */
    public static String title() {
        return TEXTS.get("list.title");
    }

    /** What the button that opens the list says. */
    public static String opening() {
        return TEXTS.get("list.open");
    }

    /** Lets go of the model: the list is not shown any more. */
    public void close() {
        model.arrangementProperty().removeListener(follow);
        row.forEach((lane, its) -> box(lane).selectedProperty().unbindBidirectional(model.shownProperty(lane)));
    }

    private HBox row(LaneKind lane) {
        CheckBox box = new CheckBox(LaneNames.inMenu(lane));
        box.setId("lane-shown-" + lane.name());
        box.setDisable(!lane.canBeHidden());
        box.selectedProperty().bindBidirectional(model.shownProperty(lane));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button up = button(MaterialDesignC.CHEVRON_UP, TEXTS.get("list.up", LaneNames.inMenu(lane)));
        up.setOnAction(e -> move(up, () -> model.up(lane)));
        Button down = button(MaterialDesignC.CHEVRON_DOWN, TEXTS.get("list.down", LaneNames.inMenu(lane)));
        down.setOnAction(e -> move(down, () -> model.down(lane)));
        up.setId("lane-up-" + lane.name());
        down.setId("lane-down-" + lane.name());
        HBox made = new HBox(4, box, spring, up, down);
        made.getStyleClass().add("lane-row");
        made.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
                Node focused = getScene().getFocusOwner();
                move(focused, () -> {
                    if (e.getCode() == KeyCode.UP) {
                        model.up(lane);
                    } else {
                        model.down(lane);
                    }
                });
                e.consume();
            }
        });
        return made;
    }

    private CheckBox box(LaneKind lane) {
        return (CheckBox) Objects.requireNonNull(row.get(lane)).getChildren().get(0);
    }

    /** A row that is put elsewhere keeps the keys. */
    private static void move(Node focused, Runnable move) {
        move.run();
        focused.requestFocus();
    }

    private void arrange(Arrangement arrangement) {
        rows.getChildren().setAll(arrangement.order().stream().map(row::get).toList());
    }

    private static Button button(Ikon icon, String words) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.getStyleClass().add("quiet-button");
        return button;
    }
}
