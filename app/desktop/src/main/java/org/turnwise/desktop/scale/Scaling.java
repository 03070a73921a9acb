package org.turnwise.desktop.scale;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.PopupControl;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * How large a window and all that opens from it are drawn: dialogs like the window itself, menus and hints by the size
 * of their letters. Confined to the FX thread.
 */
public final class Scaling implements AutoCloseable {
    /** The size of letters at 100 %, as the style sheet has it. */
    private static final double LETTERS = 13;

    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 330;

    /** All above the timeline then fills a window of 1280 by 720 at 250 %. */
    private static final double SCROLLED_HEIGHT = 430;

    static final double SCREEN_SHARE = 0.95;

    private final Stage stage;
    private final DialogRoom room;
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::follow);
        }
    };

    /** @param stage the window itself */
    public Scaling(Stage stage) {
        this.stage = stage;
        room = new DialogRoom(stage);
        Window.getWindows().addListener(opened);
    }

    /**
     * The root for the window's own scene.
     *
     * @param scrollsItself whether what the content shows now scrolls within it, and needs no room but what it says
     */
    public ScaledRoot rootFor(Region content, BooleanSupplier scrollsItself) {
        return new ScaledRoot(
                content,
                scale,
                ScaledRoot.Least.of(content, LEAST_WIDTH, LEAST_HEIGHT, SCROLLED_HEIGHT)
                        .unless(scrollsItself, content));
    }

    /** Draws everything at this size from now on; a dialog that is open already keeps its own. */
    public void percent(int percent) {
        scale.set(percent / 100.0);
    }

    private void follow(Window window) {
        if (window == stage || !opensFrom(window)) {
            return;
        }
        if (window instanceof PopupControl popup) {
            // A popup takes the style of what it belongs to, which is laid out unscaled.
            if (scale.get() != 1 && popup.getStyleableParent() instanceof ComboBoxBase<?> box) {
                ChoiceWidth.keep(box, popup);
            }
            popup.setStyle(
                    scale.get() == 1
                            ? ""
                            : String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", LETTERS * scale.get()));
        } else if (window instanceof Stage dialog) {
            if (dialog.getScene() != null && dialog.getScene().getRoot() instanceof DialogPane pane) {
                WholeButtons.in(pane);
            }
            room.follow(dialog);
            enlarge(dialog);
            NeededWidth.follow(dialog, screenOf(stage));
        }
    }

    /** A dialog that would be wider than the screen is drawn no larger than it fits: nobody reads by scrolling sideways. */
    private void enlarge(Stage dialog) {
        Scene scene = dialog.getScene();
        if (scene == null || scene.getRoot() instanceof ScaledRoot || !(scene.getRoot() instanceof Region content)) {
            return;
        }
        Rectangle2D screen = screenOf(stage);
        double width = screen.getWidth() * SCREEN_SHARE;
        double height = screen.getHeight() * SCREEN_SHARE;
        content.applyCss();
        if (scale.get() <= 1 && content.prefHeight(-1) <= height) {
            return;
        }
        if (content instanceof DialogPane pane) {
            ScrolledContent.in(pane);
        }
        scene.setRoot(new Group());
        DoubleBinding fitting = Bindings.createDoubleBinding(
                () -> Math.max(1, Math.min(scale.get(), width / Math.max(1, content.minWidth(-1)))), scale);
        ScaledRoot root = new ScaledRoot(content, fitting, ScaledRoot.Least.high(content));
        scene.setRoot(root);
        root.applyCss();
        fitting.invalidate();
        double larger = fitting.get();
        double wide = Math.min(content.prefWidth(-1), width / larger);
        root.setMaxSize(width, height);
        root.setPrefSize(wide * larger, Math.min(content.prefHeight(wide) * larger, height));
        // A dialog pane takes the height it likes best, whatever it is given.
        content.prefHeightProperty().bind(root.heightProperty().divide(fitting));
        scene.addPreLayoutPulseListener(fitting::invalidate);
        dialog.setResizable(true);
        dialog.sizeToScene();
        dialog.addEventHandler(WindowEvent.WINDOW_SHOWN, e -> intoScreen(dialog, screen));
    }

    /** What can be used of the screen on which most of the window is. */
    static Rectangle2D screenOf(Stage window) {
        return Screen.getScreensForRectangle(
                        window.getX(), window.getY(), Math.max(1, window.getWidth()), Math.max(1, window.getHeight()))
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    private static void intoScreen(Stage dialog, Rectangle2D screen) {
        dialog.setX(within(dialog.getX(), screen.getMinX(), screen.getMaxX() - dialog.getWidth()));
        dialog.setY(within(dialog.getY(), screen.getMinY(), screen.getMaxY() - dialog.getHeight()));
    }

    static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private boolean opensFrom(Window window) {
        for (Window w = window; w != null; w = ownerOf(w)) {
            if (w == stage) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Window ownerOf(Window window) {
        if (window instanceof PopupWindow popup) {
            Node node = popup.getOwnerNode();
            return popup.getOwnerWindow() != null || node == null
                    ? popup.getOwnerWindow()
                    : node.getScene().getWindow();
        }
        return window instanceof Stage s ? s.getOwner() : null;
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(opened);
    }
}
