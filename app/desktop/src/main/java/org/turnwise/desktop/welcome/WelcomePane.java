package org.turnwise.desktop.welcome;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.turnwise.desktop.wording.Texts;

/** Three big choices and the sessions opened last. */
public final class WelcomePane {
    private static final Texts TEXTS = Texts.of(WelcomePane.class);

    private static final double CARD_HEIGHT = 184;
    private static final double WORDS_WIDTH = 212;
    private static final double CARD_WIDTH = WORDS_WIDTH + 34;
    private static final double GAP = 14;

    private final StackPane root = new StackPane();
    private final VBox recent = new VBox(2);
    private final Label recentTitle = new Label(TEXTS.get("recent.title"));
    private final Choices choices;

    /** What can be asked for here. */
    public interface Choices {
        void openSample();

        void openSession();

        void importRecording();

        void open(Path session);
    }

    /** @param sampleWords one sentence about the sample */
    public WelcomePane(Choices choices, String sampleWords) {
        this.choices = choices;
        Label title = new Label("Turnwise");
        title.getStyleClass().add("title-1");
        Label what = new Label(TEXTS.get("welcome.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane cards = new FlowPane(
                GAP,
                GAP,
                card(
                        "welcome-sample",
                        MaterialDesignP.PLAY_CIRCLE_OUTLINE,
                        TEXTS.get("card.sample"),
                        sampleWords,
                        choices::openSample),
                card(
                        "welcome-open",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        TEXTS.get("card.open"),
                        TEXTS.get("card.openWords"),
                        choices::openSession),
                card(
                        "welcome-import",
                        MaterialDesignI.IMPORT,
                        TEXTS.get("card.import"),
                        TEXTS.get("card.importWords"),
                        choices::importRecording));
        // beside one another where there is room
        cards.setPrefWrapLength(cards.getChildren().size() * (CARD_WIDTH + GAP));
        cards.setMinHeight(Region.USE_PREF_SIZE);
        recentTitle.getStyleClass().add("pane-title");
        VBox column = new VBox(18, new VBox(4, title, what), cards, new VBox(6, recentTitle, recent));
        column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        column.getStyleClass().add("welcome");
        StackPane centred = new StackPane(column);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        root.getChildren().add(scroll);
        root.setId("welcome");
    }

    public Node node() {
        return root;
    }

    /** Session files, newest first. */
    public void recent(List<Path> files) {
        recentTitle.setVisible(!files.isEmpty());
        recent.getChildren().setAll(files.stream().map(this::line).toList());
    }

    private Node line(Path file) {
        String name = String.valueOf(file.getFileName());
        Label title = new Label(name.endsWith(".turnwise") ? name.substring(0, name.length() - 9) : name);
        Label folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().addAll("muted", "small");
        // where there is too little room the folder gives way, not the name
        BorderPane words = new BorderPane(folder, null, null, null, title);
        BorderPane.setAlignment(title, Pos.CENTER_LEFT);
        BorderPane.setAlignment(folder, Pos.CENTER_LEFT);
        BorderPane.setMargin(folder, new Insets(0, 0, 0, 10));
        Button line = new Button();
        line.setGraphic(words);
        line.setAccessibleText(TEXTS.get("recent.open", name));
        line.setMaxWidth(760);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("quiet-button", "recent-line");
        line.setTooltip(new Tooltip(file.toString()));
        line.setOnAction(e -> choices.open(file));
        return line;
    }

    private static Button card(String id, Ikon icon, String title, String words, Runnable action) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("welcome-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("welcome-heading");
        Label detail = new Label(words);
        detail.setWrapText(true);
        detail.setPrefWidth(WORDS_WIDTH);
        detail.setMaxHeight(Double.MAX_VALUE);
        detail.getStyleClass().add("muted");
        VBox content = new VBox(8, picture, heading, detail);
        content.setPrefWidth(WORDS_WIDTH);
        content.setMaxWidth(WORDS_WIDTH);
        content.setAlignment(Pos.TOP_LEFT);
        Button card = new Button();
        card.setGraphic(content);
        card.setId(id);
        card.setAccessibleText(title + ". " + words);
        card.setAlignment(Pos.TOP_LEFT);
        card.setPrefWidth(CARD_WIDTH);
        card.setMinWidth(Region.USE_PREF_SIZE);
        card.setMinHeight(CARD_HEIGHT);
        card.setPrefHeight(CARD_HEIGHT);
        card.getStyleClass().add("welcome-card");
        card.setOnAction(e -> action.run());
        return card;
    }
}
