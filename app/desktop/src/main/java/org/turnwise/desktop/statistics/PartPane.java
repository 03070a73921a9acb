package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.Choices;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelSchemes;

/** One part on the screen: what can be chosen, the figures in words, the charts, the table. */
final class PartPane {
    private static final Texts TEXTS = Texts.of(PartPane.class);

    private final Part part;
    private final StatisticsModel model;
    private final Themes themes;
    private final ChartExport charts;
    private final BiConsumer<String, String> save;
    private final Ink.Pens pens = new Ink.Pens();
    private final VBox content = new VBox(12);
    private final VBox root = new VBox(8);
    private final List<Label> words = new ArrayList<>();
    private final List<Label> titles = new ArrayList<>();
    private final List<FigureView> views = new ArrayList<>();
    private Optional<SheetBox> sheets = Optional.empty();
    private Optional<Page> last = Optional.empty();

    /** @param save saves a table under a name that ends in this */
    PartPane(Part part, StatisticsModel model, Themes themes, ChartExport charts, BiConsumer<String, String> save) {
        this.part = part;
        this.model = model;
        this.themes = themes;
        this.charts = charts;
        this.save = save;
        content.setId("statistics-" + part.id());
        content.getStyleClass().add("statistics-page");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox choices = choices();
        if (!choices.getChildren().isEmpty()) {
            root.getChildren().add(choices);
        }
        root.getChildren().add(scroll);
    }

    Node node() {
        return root;
    }

    private HBox choices() {
        HBox row = new HBox(8);
        row.getStyleClass().add("statistics-choices");
        if (part.choices().contains(Part.Choice.SOURCE)) {
            add(
                    row,
                    TEXTS.get("part.labelsOf"),
                    model.sourceProperty(),
                    List.of(Source.values()),
                    s -> s == Source.OWN ? TEXTS.get("part.you") : TEXTS.get("part.model"));
        }
        if (part.choices().contains(Part.Choice.MEASURE)) {
            add(
                    row,
                    TEXTS.get("part.countedBy"),
                    model.measureProperty(),
                    List.of(Measure.values()),
                    m -> m == Measure.TURNS ? TEXTS.get("part.turns") : TEXTS.get("part.speakingTime"));
        }
        if (part.choices().contains(Part.Choice.FOLLOWER)) {
            add(
                    row,
                    TEXTS.get("part.fromTurn"),
                    model.followerProperty(),
                    List.of(Follower.values()),
                    f -> f == Follower.ANYBODY ? TEXTS.get("part.nextTurn") : TEXTS.get("part.sameSpeaker"));
        }
        return row;
    }

    private static <T> void add(
            HBox row, String words, ObjectProperty<T> chosen, List<T> values, Function<T, String> say) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        ComboBox<T> box = Choices.of(values, say);
        box.getStyleClass().add("small-combo");
        box.valueProperty().bindBidirectional(chosen);
        label.setLabelFor(box);
        row.getChildren().addAll(label, box);
    }

    /** Shows what there is now; what looks as before only takes its new figures. */
    void show(Optional<Shown> shown) {
        Page page = shown.map(part::page).orElseGet(() -> Page.empty(TEXTS.get("part.counting")));
        LabelColours colours = new LabelColours(shown.map(Shown::scheme).orElse(LabelSchemes.EKMAN_7));
        if (last.isEmpty() || !page.looksLike(last.get())) {
            rebuild(page, colours);
        }
        last = Optional.of(page);
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setText(page.words().get(i));
        }
        for (int i = 0; i < views.size(); i++) {
            Page.Chart chart = page.charts().get(i);
            titles.get(i).setText(chart.figure().title());
            views.get(i)
                    .show(
                            chart.figure(),
                            themes.palette(),
                            colours,
                            chart.sheet().shown()::tabbed);
        }
        sheets.ifPresent(box -> box.show(page.sheets()));
    }

    private void rebuild(Page page, LabelColours colours) {
        content.getChildren().clear();
        words.clear();
        titles.clear();
        views.clear();
        sheets = Optional.empty();
        for (int i = 0; i < page.words().size(); i++) {
            words.add(words(i == 0 && !page.charts().isEmpty() ? "strong" : "muted"));
        }
        content.getChildren().addAll(words);
        for (Page.Chart chart : page.charts()) {
            FigureView view = new FigureView(chart.figure(), themes.palette(), colours, pens, charts);
            views.add(view);
            content.getChildren().addAll(head(view), view);
        }
        if (!page.sheets().isEmpty()) {
            SheetBox box = new SheetBox("statistics-" + part.id(), save);
            sheets = Optional.of(box);
            content.getChildren().add(box.node());
        }
    }

    private HBox head(FigureView view) {
        Label title = new Label();
        title.getStyleClass().add("strong");
        titles.add(title);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton button = new MenuButton(TEXTS.get("part.save"));
        button.getStyleClass().add("quiet-button");
        button.setOnShowing(e -> button.getItems().setAll(view.items()));
        button.getItems().setAll(view.items());
        HBox head = new HBox(8, title, gap, button);
        head.getStyleClass().add("statistics-head");
        return head;
    }

    private static Label words(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
