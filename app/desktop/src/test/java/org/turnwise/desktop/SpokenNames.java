package org.turnwise.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;

/** Finds what can have the focus but gives a screen reader no name to say. */
final class SpokenNames {
    private final Set<Node> labelled = new HashSet<>();
    private final List<String> nameless = new ArrayList<>();
    private int asked;

    private SpokenNames() {}

    /** What has no name beneath this node, with where it stands; empty where all is well. */
    static List<String> missing(Parent root) {
        SpokenNames names = new SpokenNames();
        names.collectLabels(root);
        names.walk(root);
        if (names.asked == 0) {
            throw new AssertionError("nothing there can have the focus");
        }
        return names.nameless;
    }

    private void collectLabels(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collectLabels);
        }
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable()) {
            asked++;
            if (!named(node)) {
                nameless.add(place(node));
            }
        }
        if (node instanceof Parent parent && !isWhole(node)) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /** Whether a screen reader speaks of it as one thing. */
    private static boolean isWhole(Node node) {
        return node instanceof ComboBoxBase
                || node instanceof ChoiceBox
                || node instanceof Spinner
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof TableView
                || node instanceof ListView
                || node instanceof TreeView
                || node instanceof MenuBar
                || node instanceof ScrollBar;
    }

    private boolean named(Node node) {
        String given = node.getAccessibleText();
        if (given != null && !given.isBlank() || labelled.contains(node)) {
            return true;
        }
        if (node instanceof Labeled) {
            Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
            return text instanceof String words && !words.isBlank();
        }
        return node instanceof MenuBar;
    }

    private static String place(Node node) {
        String kind = node.getClass().getSimpleName();
        String name = kind.isEmpty() ? node.getClass().getName() : kind;
        String where = node.getParent() == null ? "" : " in " + describe(node.getParent());
        return name + "#" + node.getId() + node.getStyleClass() + where
                + (node instanceof Control control && control.getTooltip() != null
                        ? " (" + control.getTooltip().getText() + ")"
                        : "");
    }

    private static String describe(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(n -> n.getId() != null)
                .limit(2)
                .map(Node::getId)
                .collect(Collectors.joining(" in "));
    }
}
