package org.turnwise.desktop.inspector;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.turnwise.desktop.labels.ScaleChoice;
import org.turnwise.desktop.labels.ScaleDraft;
import org.turnwise.desktop.sam.Dimension;
import org.turnwise.desktop.sam.SamPictures;
import org.turnwise.desktop.wording.Texts;

/**
 * One scale with its value and a way to take it away, and pictures where there are some. Set with the mouse or, focused, with the arrows, Home and End;
 * kept when the button or key is let go.
 */
final class ScaleRow {
    private static final Texts TEXTS = Texts.of(ScaleRow.class);
    private static final int COLUMNS = 4;

    private final Label name;
    private final Slider slider = new Slider();
    private final Label figure = new Label();
    private final Button clear = new Button();
    private final Optional<SamPictures> pictures;
    private final ChangeListener<OptionalDouble> shown = (o, was, is) -> fill(is);
    private ScaleDraft draft;
    private boolean filling;

    ScaleRow(ScaleDraft first) {
        draft = first;
        ScaleChoice choice = first.choice();
        name = new Label(choice.scale().name());
        name.setLabelFor(slider);
        name.setMinWidth(70);
        name.getStyleClass().add("small");
        slider.setMin(choice.scale().minimum());
        slider.setMax(choice.scale().maximum());
        slider.setBlockIncrement(choice.scale().step());
        slider.setId("scale-" + choice.scale().id());
        slider.setAccessibleText(choice.scale().name() + ": " + choice.scale().help());
        slider.setTooltip(new Tooltip(TEXTS.get("scale.help", choice.scale().help())));
        slider.valueProperty().addListener((o, was, is) -> {
            if (!filling) {
                draft.move(is.doubleValue());
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        slider.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            draft.move(slider.getValue());
            draft.commit();
        });
        slider.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                draft.commit();
            }
        });
        figure.setMinWidth(26);
        figure.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        figure.getStyleClass().add("figures");
        figure.setId("scale-value-" + choice.scale().id());
        clear.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        clear.setId("scale-clear-" + choice.scale().id());
        clear.getStyleClass().addAll("quiet-button", "scale-clear");
        clear.setAccessibleText(TEXTS.get("scale.clear", choice.scale().name()));
        clear.setTooltip(new Tooltip(TEXTS.get("scale.clearHelp")));
        clear.setOnAction(e -> draft.clear());
        pictures = Dimension.of(choice.scale()).map(d -> new SamPictures(d, choice, this::clicked));
        first.valueProperty().addListener(shown);
        fill(first.value());
    }

    void addTo(GridPane grid, int line) {
        GridPane.setHgrow(slider, Priority.ALWAYS);
        grid.addRow(2 * line, name, slider, figure, clear);
        pictures.ifPresent(p -> grid.add(p.node(), 0, 2 * line + 1, COLUMNS, 1));
    }

    /** Keeps what was set and goes on to another turn's value of the same scale. */
    void show(ScaleDraft next) {
        draft.commit();
        draft.valueProperty().removeListener(shown);
        draft = next;
        next.valueProperty().addListener(shown);
        fill(next.value());
    }

    /** The value stays to be read; nothing can be set. */
    void readOnly(boolean whether) {
        slider.setDisable(whether);
        clear.setVisible(!whether);
        pictures.ifPresent(p -> p.readOnly(whether));
    }

    ScaleDraft draft() {
        return draft;
    }

    /** The keys go on from what was clicked. */
    private void clicked(double value) {
        draft.move(value);
        draft.commit();
        slider.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            draft.step(code == KeyCode.LEFT ? -1 : 1);
            event.consume();
        } else if (isEnd(code)) {
            draft.move(code == KeyCode.HOME ? slider.getMin() : slider.getMax());
            event.consume();
        }
    }

    /** The slider itself would answer Home and End only now, after what is to be kept was kept. */
    private void released(KeyEvent event) {
        draft.commit();
        if (isEnd(event.getCode())) {
            event.consume();
        }
    }

    private static boolean isEnd(KeyCode code) {
        return code == KeyCode.HOME || code == KeyCode.END;
    }

    private void fill(OptionalDouble value) {
        filling = true;
        try {
            slider.setValue(value.orElse(draft.choice().middle()));
            slider.setOpacity(value.isPresent() ? 1 : 0.55);
            figure.setText(ScaleChoice.words(value));
            clear.setDisable(value.isEmpty());
            pictures.ifPresent(p -> p.show(value));
        } finally {
            filling = false;
        }
    }
}
