package org.turnwise.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.turnwise.desktop.wording.Texts;

/**
 * Menus, what is open, and small controls at the right end. Where there is little room what is open is not said, the
 * window's title has it too; where there is less, the last menus stand in one. FX thread.
 */
final class WindowHeader extends FittingRow {
    private static final Texts TEXTS = Texts.of(WindowHeader.class);
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** German menus and the corner take 705. */
    private static final double NARROW_WIDTH = 720;

    private static final double LEAST_NAME = 100;

    private final MenuBar bar = new MenuBar();
    private final Menu further = new Menu(TEXTS.get("header.further"));
    private final Label name = new Label("Turnwise");
    private final Label detail = new Label();
    private final HBox corner = new HBox(4);
    private List<Menu> menus = List.of();

    WindowHeader() {
        bar.setId("menu-bar");
        further.setId("further-menus");
        name.getStyleClass().addAll("window-title", "window-title-name");
        detail.getStyleClass().add("window-title");
        corner.getStyleClass().add("window-corner");
        bar.setMinWidth(USE_PREF_SIZE);
        corner.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bar, spring(), name, detail, spring(), corner);
        optional(List.of(List.of(name), List.of(detail)));
        getStyleClass().add("window-header");
        setMinWidth(0);
        widthProperty().addListener((o, was, is) -> fit());
    }

    void menus(List<Menu> wanted) {
        menus = List.copyOf(wanted);
        show(menus.size());
        fit();
    }

    Optional<Menu> menu(String title) {
        return menus.stream().filter(menu -> title.equals(menu.getText())).findFirst();
    }

    boolean menuOpen() {
        return bar.getMenus().stream().anyMatch(Menu::isShowing);
    }

    void title(String sessionName, String more) {
        name.setText(sessionName);
        detail.setText(more.isEmpty() ? "" : "\u2013 " + more);
    }

    void corner(Node... nodes) {
        corner.getChildren().setAll(nodes);
        fit();
    }

    /** A name that is too long is cut where enough of it can be read, and left out where not. */
    @Override
    protected void layoutChildren() {
        name.setPrefWidth(USE_COMPUTED_SIZE);
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - bar.prefWidth(-1) - corner.prefWidth(-1);
        double left = room - getSpacing() * getChildren().size();
        if (name.prefWidth(-1) > left && left >= LEAST_NAME) {
            name.setPrefWidth(Math.floor(left));
        }
        super.layoutChildren();
    }

    /** As many menus side by side as there is room for. */
    private void fit() {
        if (getWidth() <= 0 || getScene() == null) {
            return;
        }
        pseudoClassStateChanged(NARROW, getWidth() < NARROW_WIDTH);
        boolean folded = !further.getItems().isEmpty();
        if (folded) {
            show(menus.size());
        }
        for (int shown = menus.size(); shown > 1 && !fits(); ) {
            show(--shown);
        }
    }

    private boolean fits() {
        applyCss();
        double corners = corner.prefWidth(-1) + 3 * getSpacing();
        return bar.prefWidth(-1) <= getWidth() - snappedLeftInset() - snappedRightInset() - corners;
    }

    private void show(int first) {
        bar.getMenus().clear();
        further.getItems().setAll(menus.subList(first, menus.size()));
        List<Menu> beside = new ArrayList<>(menus.subList(0, first));
        if (first < menus.size()) {
            beside.add(further);
        }
        bar.getMenus().setAll(beside);
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
