package org.turnwise.desktop.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.chart.ChartPicture;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.SharpCanvas;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.wording.Texts;

/** A chart on the screen: says what is under the pointer, does what a click on it does, offers to be copied and saved. */
final class FigureView extends Region {
    private static final Texts TEXTS = Texts.of(FigureView.class);

    private static final double MARGIN = 12;
    private static final double NEAR = 14;

    private final SharpCanvas canvas = new SharpCanvas();
    private final Tooltip tooltip = new Tooltip();
    private final ContextMenu menu = new ContextMenu();
    private final ChartExport charts;
    private final Ink.Pens pens;
    private Figure figure;
    private Palette palette;
    private LabelColours colours;
    private Supplier<String> table = () -> "";
    private List<Mark> marks = List.of();
    private Optional<Mark> under = Optional.empty();
    private boolean fresh;

    FigureView(Figure figure, Palette palette, LabelColours colours, Ink.Pens pens, ChartExport charts) {
        this.figure = figure;
        this.palette = palette;
        this.colours = colours;
        this.pens = pens;
        this.charts = charts;
        getChildren().add(canvas);
        getStyleClass().add("chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> leave());
        setOnMousePressed(e -> menu.hide());
        setOnMouseClicked(this::click);
        setOnContextMenuRequested(e -> {
            tooltip.hide();
            menu.getItems().setAll(items());
            menu.show(this, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    /**
     * Draws this from now on.
     *
     * @param values its figures, to be copied
     */
    void show(Figure drawn, Palette with, LabelColours labels, Supplier<String> values) {
        figure = drawn;
        palette = with;
        colours = labels;
        table = values;
        fresh = true;
        leave();
        setAccessibleText(TEXTS.get("figure.accessible", drawn.title()));
        requestLayout();
    }

    /** Copy and save, for a menu. */
    List<MenuItem> items() {
        String words = under.map(Mark::words).orElseGet(table);
        return charts.items(figure.title().toLowerCase(Locale.ROOT), () -> words, this::picture);
    }

    /** What the chart says, mark by mark. */
    List<Mark> marks() {
        return marks;
    }

    /** The chart as it stands, to be saved. */
    ChartPicture picture() {
        double width = Math.max(1, getWidth());
        double height = figure.height(pens, width);
        return new ChartPicture(figure.title(), width + 2 * MARGIN, height + 2 * MARGIN, drawing -> {
            drawing.setFill(palette.surface());
            drawing.fillRect(0, 0, width + 2 * MARGIN, height + 2 * MARGIN);
            drawing.moved(MARGIN, MARGIN, () -> figure.paint(ink(drawing), width));
        });
    }

    private Ink ink(Drawing drawing) {
        return new Ink(drawing, palette, colours, pens);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(figure.height(pens, width < 0 ? Math.max(1, getWidth()) : width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (!fresh && canvas.fits(getWidth(), getHeight())) {
            return;
        }
        fresh = false;
        canvas.fit(getWidth(), getHeight());
        CanvasDrawing drawing = canvas.drawing();
        drawing.clear(getWidth(), getHeight());
        marks = figure.paint(ink(drawing), getWidth());
    }

    private void point(MouseEvent e) {
        Optional<Mark> now =
                marks.stream().filter(m -> m.contains(e.getX(), e.getY())).findFirst();
        if (!now.equals(under)) {
            leave();
            under = now;
            now.ifPresent(mark -> {
                tooltip.setText(mark.words());
                tooltip.show(this, e.getScreenX() + NEAR, e.getScreenY() + NEAR);
                setCursor(mark.click().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            });
        }
    }

    private void leave() {
        under = Optional.empty();
        tooltip.hide();
        setCursor(Cursor.DEFAULT);
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            marks.stream()
                    .filter(m -> m.contains(e.getX(), e.getY()))
                    .findFirst()
                    .flatMap(Mark::click)
                    .ifPresent(Runnable::run);
        }
    }
}
