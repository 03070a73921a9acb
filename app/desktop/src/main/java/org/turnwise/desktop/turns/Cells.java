package org.turnwise.desktop.turns;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.TurnStatus;
import org.turnwise.desktop.theme.LabelChip;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.ShareBar;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Annotation;

/** The table's cells. Each builds its nodes once and only fills them anew when it is used for another row. */
final class Cells {
    private static final Texts TEXTS = Texts.of(Cells.class);

    /** Room for one icon, there or not. */
    private static final double ICON = 13;

    private Cells() {}

    /**
     * A cell that says something about the whole row. Its graphic stays where there is nothing to show, and is only
     * hidden: a node that comes into the scene has all its style rules looked up again.
     */
    abstract static class RowCell extends TableCell<TurnSlot, TurnRow> {
        private String tip = "";

        RowCell() {
            addEventHandler(MouseEvent.MOUSE_ENTERED, e -> showTip());
        }

        /** What a tooltip says; nothing for none. Tooltips are made when the pointer comes: hundreds of cells have one. */
        final void tip(String words) {
            tip = words;
            if (getTooltip() != null) {
                showTip();
            }
        }

        private void showTip() {
            if (tip.isEmpty()) {
                setTooltip(null);
            } else if (getTooltip() == null) {
                setTooltip(new Tooltip(tip));
            } else {
                getTooltip().setText(tip);
            }
        }

        @Override
        protected final void updateItem(TurnRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean nothing = empty || row == null;
            setAccessibleText(null);
            if (nothing) {
                setText(null);
                tip("");
                if (getGraphic() != null) {
                    getGraphic().setVisible(false);
                }
            } else {
                fill(row);
            }
        }

        abstract void fill(TurnRow row);
    }

    /** Words, cut with an ellipsis where there is no room; the tooltip has them whole. */
    static final class Words extends RowCell {
        private final Function<TurnRow, String> words;

        Words(String styleClass, Function<TurnRow, String> words) {
            this.words = words;
            getStyleClass().add(styleClass);
        }

        @Override
        void fill(TurnRow row) {
            String said = words.apply(row);
            setText(said);
            tip(said.length() > 12 ? said : "");
        }
    }

    /** When the turn begins; the tooltip has it exactly. */
    static final class Time extends RowCell {
        private final LongFunction<String> words;

        Time(LongFunction<String> words) {
            this.words = words;
            getStyleClass().add("time-cell");
        }

        @Override
        void fill(TurnRow row) {
            long start = row.turn().span().startMillis();
            setText(words.apply(start));
            tip(Times.exact(start));
        }
    }

    /** The model's label with its confidence in per cent and as a bar below. */
    static final class Predicted extends RowCell {
        private final LabelChip chip = new LabelChip();
        private final ShareBar bar = new ShareBar();
        private final Label percent = new Label();
        private final VBox share = new VBox(percent, bar);
        private final HBox box = new HBox(4, chip, share);
        private final Function<TurnRow, LabelColours> colours;

        Predicted(Function<TurnRow, LabelColours> colours) {
            this.colours = colours;
            box.setAlignment(Pos.CENTER_LEFT);
            chip.setPrefWidth(36);
            chip.getStyleClass().add("narrow");
            chip.setMinWidth(36);
            percent.getStyleClass().addAll("muted", "figures", "small");
            share.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(share, Priority.ALWAYS);
        }

        @Override
        void fill(TurnRow row) {
            box.setVisible(row.modelLabel().isPresent());
            setGraphic(box);
            if (row.modelLabel().isEmpty()) {
                return;
            }
            String label = row.modelLabel().get();
            LabelColours c = colours.apply(row);
            chip.model(row.modelLabel(), c, LabelChip.Words.SHORT);
            bar.show(new ShareBar.Part(row.confidence(), c.human(label)));
            percent.setText(Times.certainty(row.confidence()));
            setAccessibleText(TEXTS.get("cell.model", c.name(label), Times.probability(row.confidence())));
        }
    }

    /** How unsure the model is, as a bar on the neutral ramp; full is as unsure as the scheme allows. */
    static final class Unsure extends RowCell {
        private final ShareBar bar = new ShareBar();
        private final Function<TurnRow, Double> share;
        private final Supplier<Palette> palette;

        /** @param why the turn is worth a look, for the tooltip; nothing for none */
        Unsure(Function<TurnRow, Double> share, Supplier<Palette> palette, Function<TurnRow, String> why) {
            this.share = share;
            this.palette = palette;
            addEventFilter(MouseEvent.MOUSE_ENTERED, e -> {
                if (getItem() != null) {
                    tip(why.apply(getItem()));
                }
            });
        }

        @Override
        void fill(TurnRow row) {
            bar.setVisible(row.prediction().isPresent());
            setGraphic(bar);
            if (row.prediction().isEmpty()) {
                return;
            }
            double s = share.apply(row);
            bar.show(new ShareBar.Part(s, palette.get().uncertainty(s)));
            setAccessibleText(TEXTS.get("cell.uncertainty", row.uncertainty()));
        }
    }

    /** The annotator's own label. */
    static final class Human extends RowCell {
        private final LabelChip chip = new LabelChip();
        private final Function<TurnRow, LabelColours> colours;

        Human(Function<TurnRow, LabelColours> colours) {
            this.colours = colours;
            chip.setPrefWidth(36);
            chip.getStyleClass().add("narrow");
        }

        @Override
        void fill(TurnRow row) {
            LabelColours c = colours.apply(row);
            chip.human(row.humanLabel(), c, LabelChip.Words.SHORT);
            setGraphic(chip);
            row.humanLabel().ifPresent(label -> setAccessibleText(TEXTS.get("cell.you", c.name(label))));
        }
    }

    /** A tick where the two agree, crossed lines where they differ, and the flag; the tooltip says it in words. */
    static final class Status extends RowCell {
        private final StackPane state = new StackPane();
        private final StackPane flag = new StackPane();
        private final HBox box = new HBox(1, state, flag);

        Status() {
            box.setAlignment(Pos.CENTER_LEFT);
            state.setMinWidth(ICON);
            flag.setMinWidth(ICON);
        }

        @Override
        void fill(TurnRow row) {
            TurnStatus status = row.status();
            if (status != TurnStatus.OPEN) {
                icon(state, "state-icon")
                        .setIconCode(
                                status == TurnStatus.DIFFERS
                                        ? MaterialDesignN.NOT_EQUAL_VARIANT
                                        : MaterialDesignC.CHECK);
            }
            if (row.flagged()) {
                icon(flag, "flag-icon").setIconCode(MaterialDesignF.FLAG);
            }
            state.setVisible(status != TurnStatus.OPEN);
            flag.setVisible(row.flagged());
            String comment = row.annotation().map(Annotation::comment).orElse("");
            String said = row.flagged() ? TEXTS.get("cell.flagged", status.words()) : status.words();
            String words = comment.isEmpty() ? said : said + "\n" + comment;
            tip(words);
            setAccessibleText(words);
            box.setVisible(true);
            setGraphic(box);
        }

        /** Made when first needed: most turns of a new session have neither. */
        private static FontIcon icon(StackPane place, String style) {
            if (place.getChildren().isEmpty()) {
                FontIcon icon = new FontIcon();
                icon.getStyleClass().add(style);
                place.getChildren().add(icon);
            }
            return (FontIcon) place.getChildren().get(0);
        }
    }
}
