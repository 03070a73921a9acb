package org.turnwise.desktop;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Every text that nodes show, promise in a tooltip or have a screen reader say. Confined to the FX thread. */
final class WindowTexts {
    private final Set<String> found = new TreeSet<>();

    Set<String> found() {
        return found;
    }

    void add(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            found.add(text.replace("_", "").replace("\n", " | "));
        }
    }

    void walk(Node node) {
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        add(node.getAccessibleRoleDescription());
        if (node instanceof Control control && control.getTooltip() != null) {
            add(control.getTooltip().getText());
        }
        if (node instanceof Labeled labeled) {
            add(labeled.getText());
        } else if (node instanceof Text text) {
            add(text.getText());
        } else if (node instanceof TextInputControl input) {
            add(input.getPromptText());
            add(input.getText());
        } else if (node instanceof ComboBox<?> box) {
            box.getItems().forEach(item -> add(words(box, item)));
        } else if (node instanceof TableView<?> table) {
            table.getColumns().forEach(this::column);
        } else if (node instanceof MenuBar bar) {
            bar.getMenus().forEach(this::menu);
        } else if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(this::tab);
        }
        if (node instanceof MenuButton button) {
            button.getItems().forEach(this::menu);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void tab(Tab tab) {
        add(tab.getText());
        if (tab.getContent() != null) {
            walk(tab.getContent());
        }
    }

    private void column(TableColumn<?, ?> column) {
        add(column.getText());
        if (column.getGraphic() != null) {
            walk(column.getGraphic());
        }
    }

    private void menu(MenuItem item) {
        add(item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::menu);
        }
    }

    private static <T> String words(ComboBox<T> box, Object item) {
        @SuppressWarnings("unchecked") // the box's own item
        T own = (T) item;
        return box.getConverter() == null
                ? String.valueOf(item)
                : box.getConverter().toString(own);
    }
}
