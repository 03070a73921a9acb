package org.turnwise.desktop.scale;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A window's root that draws its content larger. Where the content does not fit any more it can be scrolled, and what
 * gets the focus by keys is scrolled into view.
 */
public final class ScaledRoot extends Region {
    private static final double BAR = 14;

    private final Region content;
    private final ObservableDoubleValue scale;
    private final Least least;
    private final Scale larger = new Scale(1, 1);
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private boolean byKeys;

    /** The smallest room the content can be laid out in, before it is drawn larger. */
    public interface Least {
        double width();

        /** @param width that the content has */
        double height(double width);

        /** Its height where it is scrolled anyway. */
        default double scrolledHeight(double width) {
            return height(width);
        }

        /**
         * These, or more where the content says so.
         *
         * @param scrolledHeight where even that height has to be scrolled
         */
        static Least of(Region content, double width, double height, double scrolledHeight) {
            return new Least() {
                @Override
                public double width() {
                    return Math.max(width, content.minWidth(-1));
                }

                @Override
                public double height(double given) {
                    return Math.max(height, content.minHeight(given));
                }

                @Override
                public double scrolledHeight(double given) {
                    return Math.max(scrolledHeight, height(given));
                }
            };
        }

        /** These, but only what the content says while it scrolls by itself: two bars beside one another help nobody. */
        default Least unless(BooleanSupplier scrollsItself, Region content) {
            Least usual = this;
            Least own = of(content, 0, 0, 0);
            return new Least() {
                @Override
                public double width() {
                    return now().width();
                }

                @Override
                public double height(double given) {
                    return now().height(given);
                }

                @Override
                public double scrolledHeight(double given) {
                    return now().scrolledHeight(given);
                }

                private Least now() {
                    return scrollsItself.getAsBoolean() ? own : usual;
                }
            };
        }

        /** As wide as there is room for, and as low as the content can be then. */
        static Least high(Region content) {
            return new Least() {
                @Override
                public double width() {
                    return 0;
                }

                @Override
                public double height(double given) {
                    return content.minHeight(given);
                }
            };
        }
    }

    /** @param scale 1 and more */
    public ScaledRoot(Region content, ObservableDoubleValue scale, Least least) {
        this.content = content;
        this.scale = scale;
        this.least = least;
        content.getTransforms().add(larger);
        getChildren().addAll(content, across, down);
        setAccessibleRole(AccessibleRole.PARENT);
        scale.addListener((o, was, is) -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> byKeys = true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> byKeys = false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, was, is) -> reveal(is));
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * scale.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * scale.get();
    }

    /** The width below which some of the content is out of view, drawn as large as it is now. */
    double neededWidth() {
        return content.minWidth(-1) * scale.get();
    }

    @Override
    protected void layoutChildren() {
        double s = scale.get();
        larger.setX(s);
        larger.setY(s);
        double leastWidth = s > 1 ? least.width() * s : 0;
        double given = Math.max(getWidth(), leastWidth) / s;
        double leastHeight = s > 1 ? least.height(given) * s : 0;
        boolean scrollsDown = getHeight() < leastHeight - 0.5;
        leastHeight = scrollsDown ? least.scrolledHeight(given) * s : leastHeight;
        boolean scrollsAcross = getWidth() - (scrollsDown ? BAR : 0) < leastWidth - 0.5;
        double width = getWidth() - (scrollsDown ? BAR : 0);
        double height = getHeight() - (scrollsAcross ? BAR : 0);
        place(across, scrollsAcross, width, leastWidth);
        place(down, scrollsDown, height, leastHeight);
        clip(scrollsAcross || scrollsDown);
        across.resizeRelocate(0, height, width, BAR);
        down.resizeRelocate(width, 0, BAR, height);
        content.resizeRelocate(
                -Math.round(across.getValue()),
                -Math.round(down.getValue()),
                Math.max(width, leastWidth) / s,
                Math.max(height, leastHeight) / s);
    }

    private void clip(boolean scrolls) {
        if (scrolls != (getClip() != null)) {
            Rectangle room = new Rectangle();
            room.widthProperty().bind(widthProperty());
            room.heightProperty().bind(heightProperty());
            setClip(scrolls ? room : null);
        }
    }

    private static void place(ScrollBar bar, boolean scrolls, double room, double needed) {
        bar.setVisible(scrolls);
        double hidden = scrolls ? Math.max(0, needed - room) : 0;
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden <= 0 ? 0 : hidden * room / needed);
        bar.setValue(Math.max(0, Math.min(hidden, bar.getValue())));
    }

    private void scrolled(ScrollEvent event) {
        if (down.isVisible()) {
            move(down, -event.getDeltaY());
        }
        if (across.isVisible()) {
            move(across, -event.getDeltaX());
        }
    }

    private void reveal(@Nullable Node focused) {
        boolean scrolls = down.isVisible() || across.isVisible();
        if (focused == null || !byKeys || !scrolls || !isWithin(focused)) {
            return;
        }
        Bounds place = sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        move(down, outside(place.getMinY(), place.getMaxY(), down.getHeight()));
        move(across, outside(place.getMinX(), place.getMaxX(), across.getWidth()));
    }

    /** How far to scroll until it is seen, its beginning first; what is larger than the room stays where it is. */
    private static double outside(double from, double to, double room) {
        if (to - from > room) {
            return 0;
        }
        return from < 0 ? from : Math.max(0, to - room);
    }

    private boolean isWithin(Node node) {
        for (Parent p = node.getParent(); p != null; p = p.getParent()) {
            if (p == content) {
                return true;
            }
        }
        return false;
    }

    private static void move(ScrollBar bar, double by) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), bar.getValue() + by)));
    }

    private ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        bar.setVisible(false);
        bar.valueProperty().addListener((o, was, is) -> requestLayout());
        return bar;
    }
}
