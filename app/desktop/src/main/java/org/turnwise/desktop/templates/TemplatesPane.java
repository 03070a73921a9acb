package org.turnwise.desktop.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.shell.Choices;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;

/** A line for each template. FX thread. */
final class TemplatesPane {
    private static final Texts TEXTS = Texts.of(TemplatesPane.class);
    private static final List<Integer> SURENESS = List.of(LabelTemplate.NOT_SAID, 25, 50, 100);

    private static final double LINES_HEIGHT = 290;

    /** For names of twenty letters, also broad ones. */
    private static final double NAME_WIDTH = 190;

    private final TemplatesEditing editing;
    private final LabelScheme scheme;
    private final GridPane grid = new GridPane();
    private final Button add = new Button(TEXTS.get("add"));
    private final Label said = new Label();
    private final VBox none = new VBox(8);
    private final VBox root;

    TemplatesPane(TemplatesEditing editing, LabelScheme scheme) {
        this.editing = editing;
        this.scheme = scheme;
        grid.setHgap(6);
        grid.setVgap(4);
        grid.setPrefHeight(LINES_HEIGHT);
        grid.managedProperty().bind(grid.visibleProperty());
        grid.visibleProperty().bind(Bindings.isNotEmpty(editing.drafts()));
        none.managedProperty().bind(none.visibleProperty());
        none.visibleProperty().bind(grid.visibleProperty().not());
        add.setId("template-add");
        add.setOnAction(e -> addOne());
        Label help = new Label(TEXTS.get("help", scheme.name()));
        help.getStyleClass().addAll("muted", "small");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        said.setId("templates-said");
        said.getStyleClass().add("problem");
        said.setMinHeight(Region.USE_PREF_SIZE);
        fillNone();
        root = new VBox(8, help, none, grid, add, said);
        root.setPrefWidth(980);
        root.setId("templates-pane");
        root.getStyleClass().add("dialog-content");
        editing.drafts().addListener((InvalidationListener) o -> build());
        build();
    }

    /** What stands in place of the lines while there are none. */
    private void fillNone() {
        Label title = new Label(TEXTS.get("none.title"));
        title.getStyleClass().add("pane-title");
        Label words = new Label(TEXTS.get("none.words", TemplateCommands.key(0).words()));
        words.setWrapText(true);
        words.setMaxWidth(520);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button first = new Button(TEXTS.get("none.add"));
        first.setId("template-add-first");
        first.setOnAction(e -> addOne());
        none.setId("templates-none");
        none.getChildren().addAll(title, words, first);
        none.setAlignment(Pos.CENTER);
        none.setPrefHeight(LINES_HEIGHT);
        add.managedProperty().bind(add.visibleProperty());
        add.visibleProperty().bind(grid.visibleProperty());
    }

    Node node() {
        return root;
    }

    void say(String words) {
        said.setText(words);
    }

    /** Another one, whose name is typed next. */
    private void addOne() {
        editing.add();
        if (root.lookup("#template-name-" + (editing.drafts().size() - 1)) instanceof TextField name) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private void build() {
        grid.getChildren().clear();
        said.setText("");
        List<String> heads = List.of(
                TEXTS.get("head.key"),
                TEXTS.get("head.name"),
                TEXTS.get("head.label"),
                TEXTS.get("head.second"),
                TEXTS.get("head.sure"),
                TEXTS.get("head.flag"),
                TEXTS.get("head.comment"));
        for (int i = 0; i < heads.size(); i++) {
            Label head = new Label(heads.get(i));
            head.getStyleClass().addAll("muted", "small");
            head.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(head, i, 0);
        }
        for (int i = 0; i < editing.drafts().size(); i++) {
            line(editing.drafts().get(i), i, heads);
        }
        add.setDisable(!editing.canAdd());
    }

    private void line(TemplateDraft draft, int place, List<String> heads) {
        Label key = new Label(TemplateCommands.key(place).words());
        key.getStyleClass().add("key-cap");
        // the style sheet has a least width for it, which is less than its words
        StackPane cap = new StackPane(key);
        cap.setMinWidth(Region.USE_PREF_SIZE);
        TextField name = field(draft.nameProperty(), "template-name-" + place, NAME_WIDTH);
        name.setMinWidth(NAME_WIDTH);
        ComboBox<String> label = labels(draft.labelProperty(), "template-label-" + place);
        ComboBox<String> second = labels(draft.secondProperty(), "template-second-" + place);
        ComboBox<Integer> sure = combo(SURENESS, TemplatesPane::sure, draft.surePercentProperty());
        sure.setId("template-sure-" + place);
        sure.setPrefWidth(140);
        sure.setMinWidth(100);
        CheckBox flag = new CheckBox();
        flag.setId("template-flag-" + place);
        flag.selectedProperty().bindBidirectional(draft.flagProperty());
        TextField comment = field(draft.commentProperty(), "template-comment-" + place, 140);
        GridPane.setHgrow(comment, Priority.ALWAYS);
        List<Node> fields = List.of(name, label, second, sure, flag, comment);
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).setAccessibleText(heads.get(i + 1));
        }
        Button remove = new Button();
        remove.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        remove.setId("template-remove-" + place);
        remove.setAccessibleText(TEXTS.get("remove"));
        remove.getStyleClass().addAll("quiet-button", "scale-clear");
        remove.setOnAction(e -> editing.remove(draft));
        grid.addRow(place + 1, cap, name, label, second, sure, flag, comment, remove);
        GridPane.setHalignment(flag, javafx.geometry.HPos.CENTER);
    }

    /** The scheme's labels, and one of another scheme where the template has it. */
    private ComboBox<String> labels(Property<String> value, String id) {
        List<String> offered = new ArrayList<>(List.of(""));
        scheme.labels().forEach(l -> offered.add(l.id()));
        if (!offered.contains(value.getValue())) {
            offered.add(value.getValue());
        }
        ComboBox<String> combo = combo(
                offered,
                l -> l.isEmpty()
                        ? "\u2013"
                        : scheme.label(l).map(known -> known.name()).orElse(l),
                value);
        combo.setId(id);
        return combo;
    }

    private static <T> ComboBox<T> combo(List<T> offered, Function<T, String> words, Property<T> value) {
        ComboBox<T> combo = Choices.of(offered, words);
        combo.valueProperty().bindBidirectional(value);
        combo.setPrefWidth(112);
        combo.setMinWidth(80);
        combo.getStyleClass().add("small-combo");
        return combo;
    }

    private static String sure(int percent) {
        return switch (percent) {
            case 25 -> TEXTS.get("sure.guessing");
            case 50 -> TEXTS.get("sure.fairly");
            case 100 -> TEXTS.get("sure.sure");
            default -> "\u2013";
        };
    }

    private static TextField field(Property<String> value, String id, double width) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setId(id);
        field.setPrefWidth(width);
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }
}
