package org.turnwise.desktop.shares;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;

/** One label's share: a slider, its figure to be typed, and a lock; beside it what the model gives. FX thread. */
final class ShareRow {
    private static final Texts TEXTS = Texts.of(ShareRow.class);
    private static final double STEP = 0.01;
    private static final double PAGE = 0.1;

    private final String label;
    private final Label name = new Label();
    private final Tooltip help = new Tooltip();
    private final Region swatch = new Region();
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField figure = new TextField();
    private final ToggleButton lock = new ToggleButton();
    private final Tooltip lockHelp = new Tooltip();
    private final Label model = new Label();
    private ShareDraft draft;
    private boolean filling;

    ShareRow(String label, ShareDraft first) {
        this.label = label;
        draft = first;
        swatch.setMinSize(10, 10);
        swatch.setMaxSize(10, 10);
        name.setGraphic(swatch);
        name.setMinWidth(50);
        name.setTooltip(help);
        name.getStyleClass().add("small");
        name.setLabelFor(slider);
        slider.setId("share-" + label);
        slider.setMinWidth(40);
        slider.setBlockIncrement(STEP);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!filling) {
                draft.move(label, is.doubleValue());
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        slider.addEventFilter(KeyEvent.KEY_RELEASED, e -> {
            draft.commit();
            if (isEnd(e.getCode())) {
                e.consume();
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> draft.commit());
        slider.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                draft.commit();
            }
        });
        figure();
        lock.setId("share-lock-" + label);
        lock.getStyleClass().addAll("quiet-button", "scale-clear", "share-lock");
        lock.setTooltip(lockHelp);
        lock.setOnAction(e -> draft.lock(label, lock.isSelected()));
        model.setId("share-model-" + label);
        model.getStyleClass().addAll("figures", "muted", "small");
        model.setMinWidth(34);
        model.setAlignment(Pos.CENTER_RIGHT);
    }

    void addTo(GridPane grid, int line) {
        GridPane.setHgrow(slider, Priority.ALWAYS);
        grid.addRow(line, name, slider, figure, lock, model);
    }

    /** What is being typed for another turn is kept there first. */
    void use(ShareDraft next) {
        if (draft == next) {
            return;
        }
        if (figure.isFocused()) {
            typed();
        }
        draft = next;
        figure.setText(words(next.shares()));
    }

    /** @param modelSays the probability that the model gives; empty where it says nothing or is not to be seen */
    void show(LabelColours colours, OptionalDouble modelSays) {
        String words = colours.name(label);
        name.setText(colours.shortName(label));
        name.setAccessibleText(words);
        help.setText(words);
        swatch.setStyle(
                "-fx-background-color: " + LabelColours.hex(colours.human(label)) + ";" + " -fx-background-radius: 2;");
        slider.setAccessibleText(TEXTS.get("row.slider", words));
        figure.setAccessibleText(TEXTS.get("row.figure", words));
        lock.setAccessibleText(TEXTS.get("row.lock", words));
        lockHelp.setText(TEXTS.get("row.lock", words));
        model.setText(modelSays.isPresent() ? TEXTS.get("row.percent", modelSays.getAsDouble() * 100) : "");
    }

    /** The share as it is now. */
    void fill(Optional<Shares> shares, boolean readOnly) {
        filling = true;
        try {
            double share = shares.map(s -> s.of(label)).orElse(0.0);
            boolean locked = shares.map(s -> s.isLocked(label)).orElse(false);
            boolean movable = shares.map(s -> s.canMove(label)).orElse(true);
            slider.setValue(share);
            slider.setOpacity(shares.isPresent() ? 1 : 0.55);
            slider.setDisable(readOnly || !movable);
            if (!figure.isFocused()) {
                figure.setText(words(shares));
            }
            figure.setDisable(readOnly || !movable);
            lock.setSelected(locked);
            lock.setDisable(readOnly || shares.isEmpty());
            ((FontIcon) lock.getGraphic())
                    .setIconCode(locked ? MaterialDesignL.LOCK : MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE);
        } finally {
            filling = false;
        }
    }

    private void figure() {
        lock.setGraphic(new FontIcon(MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE));
        figure.setId("share-figure-" + label);
        figure.setPrefWidth(42);
        figure.setMinWidth(42);
        figure.setMaxWidth(42);
        figure.setAlignment(Pos.CENTER_RIGHT);
        figure.getStyleClass().addAll("small", "share-figure");
        figure.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                typed();
            }
        });
        figure.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                typed();
                figure.selectAll();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                figure.setText(words(draft.shares()));
                slider.requestFocus();
            }
        });
    }

    /** What cannot be read as a percentage is put back to what it was. */
    private void typed() {
        if (!figure.getText().strip().equals(words(draft.shares()))) {
            percent(figure.getText()).ifPresent(share -> {
                draft.move(label, share);
                draft.commit();
            });
        }
        figure.setText(words(draft.shares()));
    }

    private String words(Optional<Shares> shares) {
        return shares.map(s -> TEXTS.get("row.percent", s.of(label) * 100)).orElse("\u2013");
    }

    /** Of "40", "40 %" or "33,3"; empty for anything else. */
    static OptionalDouble percent(String typed) {
        try {
            double value =
                    Double.parseDouble(typed.replace("%", "").replace(',', '.').strip());
            return Double.isFinite(value) && value >= 0 && value <= 100
                    ? OptionalDouble.of(value / 100)
                    : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double now = draft.shares().map(s -> s.of(label)).orElse(0.0);
        switch (event.getCode()) {
            case LEFT, DOWN -> draft.move(label, now - STEP);
            case RIGHT, UP -> draft.move(label, now + STEP);
            case PAGE_DOWN -> draft.move(label, now - PAGE);
            case PAGE_UP -> draft.move(label, now + PAGE);
            case HOME -> draft.move(label, 0);
            case END -> draft.move(label, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isEnd(KeyCode code) {
        return code == KeyCode.HOME || code == KeyCode.END;
    }
}
