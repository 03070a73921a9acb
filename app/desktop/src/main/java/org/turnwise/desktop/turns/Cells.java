package org.turnwise.desktop.turns;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
import org.turnwise.session.model.Annotation;

/** The table's cells. Each builds its nodes once and only fills them anew when it is used for another row. */
final class Cells {
    private Cells() {}

    /** A cell that says something about the whole row. */
    abstract static class RowCell extends TableCell<TurnRow, TurnRow> {
        @Override
        protected final void updateItem(TurnRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean nothing = empty || row == null;
            setAccessibleText(null);
            if (nothing) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                fill(row);
            }
        }

        abstract void fill(TurnRow row);
    }

    /** Words, cut with an ellipsis where there is no room; the tooltip has them whole. */
    static final class Words extends RowCell {
        private final Function<TurnRow, String> words;
        private final Tooltip whole = new Tooltip();

        Words(String styleClass, Function<TurnRow, String> words) {
            this.words = words;
            getStyleClass().add(styleClass);
        }

        @Override
        void fill(TurnRow row) {
            String said = words.apply(row);
            setText(said);
            whole.setText(said);
            setTooltip(said.length() > 12 ? whole : null);
        }
    }

    /** When the turn begins, to a tenth of a second; the tooltip has it exactly. */
    static final class Time extends RowCell {
        private final Tooltip exact = new Tooltip();

        Time() {
            getStyleClass().add("time-cell");
        }

        @Override
        void fill(TurnRow row) {
            String whole = Times.exact(row.turn().span().startMillis());
            setText(whole.substring(0, whole.length() - 2));
            exact.setText(whole);
            setTooltip(exact);
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
            if (row.modelLabel().isEmpty()) {
                setGraphic(null);
                return;
            }
            String label = row.modelLabel().get();
            LabelColours c = colours.apply(row);
            chip.model(row.modelLabel(), c, LabelChip.Words.SHORT);
            bar.show(new ShareBar.Part(row.confidence(), c.human(label)));
            percent.setText(Integer.toString((int) Math.round(row.confidence() * 100)));
            setGraphic(box);
            setAccessibleText("model says " + c.name(label) + ", " + Times.percent(row.confidence()));
        }
    }

    /** How unsure the model is, as a bar on the neutral ramp; full is as unsure as the scheme allows. */
    static final class Unsure extends RowCell {
        private final ShareBar bar = new ShareBar();
        private final Function<TurnRow, Double> share;
        private final Supplier<Palette> palette;

        Unsure(Function<TurnRow, Double> share, Supplier<Palette> palette) {
            this.share = share;
            this.palette = palette;
        }

        @Override
        void fill(TurnRow row) {
            if (row.prediction().isEmpty()) {
                setGraphic(null);
                return;
            }
            double s = share.apply(row);
            bar.show(new ShareBar.Part(s, palette.get().uncertainty(s)));
            setGraphic(bar);
            setAccessibleText(String.format(Locale.ROOT, "uncertainty %.2f", row.uncertainty()));
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
            if (row.humanLabel().isEmpty()) {
                setGraphic(null);
                return;
            }
            chip.human(row.humanLabel(), colours.apply(row), LabelChip.Words.SHORT);
            setGraphic(chip);
            setAccessibleText("you say " + row.humanLabel().orElse(""));
        }
    }

    /** A tick where the two agree, crossed lines where they differ, and the flag; the tooltip says it in words. */
    static final class Status extends RowCell {
        private final FontIcon state = new FontIcon(MaterialDesignC.CHECK);
        private final FontIcon flag = new FontIcon(MaterialDesignF.FLAG);
        private final HBox box = new HBox(1, state, flag);
        private final Tooltip words = new Tooltip();

        Status() {
            box.setAlignment(Pos.CENTER_LEFT);
            flag.getStyleClass().add("flag-icon");
            state.getStyleClass().add("state-icon");
        }

        @Override
        void fill(TurnRow row) {
            TurnStatus status = row.status();
            state.setVisible(status != TurnStatus.OPEN);
            state.setIconCode(status == TurnStatus.DIFFERS ? MaterialDesignN.NOT_EQUAL_VARIANT : MaterialDesignC.CHECK);
            flag.setVisible(row.flagged());
            String comment = row.annotation().map(Annotation::comment).orElse("");
            words.setText(
                    status.words() + (row.flagged() ? ", flagged" : "") + (comment.isEmpty() ? "" : "\n" + comment));
            setTooltip(words);
            setAccessibleText(words.getText());
            setGraphic(box);
        }
    }
}
