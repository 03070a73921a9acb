package org.turnwise.desktop.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Whether the inspector is open. Where room is scarce it is folded to a strip until it is opened there; what is wanted
 * where there is room is another matter and is kept. FX thread.
 */
final class FoldedInspector {
    static final double WIDTH = 28;

    private final BooleanProperty wanted;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private boolean scarce;
    private boolean openedThere;

    /** @param wanted whether it is wanted where there is room */
    FoldedInspector(BooleanProperty wanted) {
        this.wanted = wanted;
        open.set(wanted.get());
        wanted.addListener((o, was, is) -> follow());
        open.addListener((o, was, is) -> {
            if (scarce) {
                openedThere = is;
            } else {
                wanted.set(is);
            }
        });
    }

    /** Opens and folds it, too. */
    BooleanProperty openProperty() {
        return open;
    }

    /** Told whenever there is room, or no more. */
    void scarce(boolean is) {
        scarce = is;
        follow();
    }

    /** Whether it is folded though it is wanted: the strip is to be seen. */
    boolean stripped() {
        return scarce && wanted.get() && !open.get();
    }

    private void follow() {
        open.set(scarce ? openedThere : wanted.get());
    }

    /** @param toggle opens it */
    Region strip(Command toggle) {
        String keys = toggle.shortcut().map(s -> " (" + s.words() + ")").orElse("");
        Label words = new Label(toggle.text());
        words.getStyleClass().add("strong");
        words.setRotate(90);
        Button button = new Button();
        button.setId("inspector-strip");
        button.setGraphic(new Group(words));
        button.setAccessibleText(toggle.text() + keys);
        button.setTooltip(new Tooltip(toggle.text() + keys));
        button.getStyleClass().add("inspector-strip");
        button.setFocusTraversable(false);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(e -> open.set(true));
        StackPane strip = new StackPane(button);
        strip.setMinWidth(WIDTH);
        strip.setMaxWidth(WIDTH);
        SplitPane.setResizableWithParent(strip, false);
        return strip;
    }
}
