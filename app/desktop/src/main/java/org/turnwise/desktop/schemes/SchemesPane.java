package org.turnwise.desktop.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.turnwise.desktop.wording.Texts;

/** A scheme's labels, a line each, above what is wrong with them. FX thread. */
final class SchemesPane {
    private static final Texts TEXTS = Texts.of(SchemesPane.class);
    private static final double BAR = 16;

    private final SchemesEditing editing;
    private final SchemeFiles files;
    private final ComboBox<SchemeDraft> choice = new ComboBox<>();
    private final TextField name = new TextField();
    private final CheckBox use = new CheckBox(TEXTS.get("use"));
    private final GridPane grid = new GridPane();
    private final ScaleGrid scales;
    private final Label opinion = muted();
    private final Label said = muted();
    private final VBox root;
    private final List<LabelLine> lines = new ArrayList<>();
    private final InvalidationListener rebuild = o -> build();
    private final InvalidationListener renamed = o -> choice.setConverter(words());
    private boolean filling;

    SchemesPane(SchemesEditing editing, SchemeFiles files) {
        this.editing = editing;
        this.files = files;
        scales = new ScaleGrid(editing);
        choice.setItems(editing.schemes());
        choice.setConverter(words());
        choice.setId("scheme-choice");
        choice.setAccessibleText(TEXTS.get("choice"));
        choice.setPrefWidth(230);
        choice.valueProperty().bindBidirectional(editing.shownProperty());
        name.setId("scheme-name");
        name.setPrefWidth(230);
        use.setId("scheme-use");
        use.setOnAction(e -> {
            if (!filling && use.isSelected()) {
                editing.chosenProperty().set(editing.shown().id());
                fill();
            }
        });
        FlowPane top = new FlowPane(
                8,
                6,
                choice,
                button("scheme-new", TEXTS.get("new"), () -> {
                    editing.begin();
                    name.requestFocus();
                    name.selectAll();
                }),
                button("scheme-copy", TEXTS.get("copy"), editing::copy),
                button("scheme-delete", TEXTS.get("remove"), this::remove),
                button("scheme-import", TEXTS.get("import"), () -> files.open(editing, said::setText)),
                button(
                        "scheme-export",
                        TEXTS.get("export"),
                        () -> files.save(editing.shown().scheme(), said::setText)));
        Label caption = new Label(TEXTS.get("name"));
        caption.setLabelFor(name);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        use.setMinWidth(Region.USE_PREF_SIZE);
        grid.setHgap(6);
        grid.setVgap(3);
        VBox lists = new VBox(10, grid, scales.node());
        ScrollPane scroll = new ScrollPane(lists) {
            @Override
            protected double computeMinWidth(double height) {
                return lists.minWidth(-1) + BAR;
            }
        };
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setPrefHeight(310);
        scroll.setMinHeight(150);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        opinion.setId("scheme-opinion");
        opinion.getStyleClass().remove("muted");
        opinion.setMinHeight(Region.USE_PREF_SIZE);
        said.setId("scheme-said");
        said.setMinHeight(54);
        said.setAlignment(Pos.TOP_LEFT);
        root = new VBox(
                8,
                top,
                line(caption, name, use),
                opinion,
                scroll,
                line(
                        button("scheme-add", TEXTS.get("add"), this::add),
                        button("scheme-add-scale", TEXTS.get("add.scale"), scales::add)),
                said);
        root.setPrefWidth(900);
        root.setId("schemes-pane");
        root.getStyleClass().add("dialog-content");
        editing.shownProperty().addListener((o, was, is) -> {
            name.textProperty().unbindBidirectional(was.nameProperty());
            was.labels().removeListener(rebuild);
            was.scales().removeListener(rebuild);
            was.nameProperty().removeListener(renamed);
            follow(is);
        });
        editing.problemsProperty().addListener((o, was, is) -> fill());
        opinion.textProperty().bind(editing.opinionProperty().map(words -> words.orElse("")));
        opinion.visibleProperty().bind(opinion.textProperty().isNotEmpty());
        opinion.managedProperty().bind(opinion.visibleProperty());
        follow(editing.shown());
    }

    Node node() {
        return root;
    }

    private void follow(SchemeDraft scheme) {
        name.textProperty().bindBidirectional(scheme.nameProperty());
        scheme.labels().addListener(rebuild);
        scheme.scales().addListener(rebuild);
        scheme.nameProperty().addListener(renamed);
        build();
    }

    private void add() {
        editing.shown().add();
        lines.get(lines.size() - 1).focus();
    }

    private void remove() {
        String name = editing.shown().scheme().name();
        said.setText(editing.remove().orElseGet(() -> TEXTS.get("remove.done", name)));
    }

    private void build() {
        grid.getChildren().clear();
        lines.clear();
        if (!editing.shown().labels().isEmpty()) {
            LabelLine.heads(grid);
        }
        for (LabelDraft label : editing.shown().labels()) {
            LabelLine line = new LabelLine(label, lines.size(), editing.use(label), editing.shown());
            line.addTo(grid, lines.size() + 1);
            lines.add(line);
        }
        scales.build();
        fill();
    }

    private void fill() {
        filling = true;
        try {
            SchemeDraft shown = editing.shown();
            boolean chosen = shown.id().equals(editing.chosenProperty().get());
            use.setSelected(chosen);
            use.setDisable(chosen);
            List<SchemeProblem> problems = editing.problemsProperty().get();
            for (int i = 0; i < lines.size(); i++) {
                int place = i;
                lines.get(i)
                        .show(problems.stream().filter(p -> p.isOfLabel(place)).toList());
            }
            scales.show(problems);
            said.setText(problems.stream()
                    .sorted(java.util.Comparator.comparing(SchemeProblem::weight))
                    .limit(3)
                    .map(SchemeProblem::words)
                    .collect(Collectors.joining("\n")));
            said.getStyleClass().remove("problem");
            if (problems.stream().anyMatch(SchemeProblem::isError)) {
                said.getStyleClass().add("problem");
            }
        } finally {
            filling = false;
        }
    }

    private static StringConverter<SchemeDraft> words() {
        return new StringConverter<>() {
            @Override
            public String toString(SchemeDraft draft) {
                return draft == null ? "" : draft.nameProperty().get();
            }

            @Override
            public SchemeDraft fromString(String words) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label muted() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
