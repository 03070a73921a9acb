package org.turnwise.desktop.shares;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;

/** A line for each label of a scheme with its share; the lines are made anew only where the labels are others. FX thread. */
public final class SharesGrid {
    private static final Texts TEXTS = Texts.of(SharesGrid.class);
    private static final int GIST_PERCENT = 5;

    private final GridPane grid = new GridPane();
    private final Label modelHead = head(TEXTS.get("head.model"));
    private final Button clear = new Button(TEXTS.get("clear"));
    private final VBox box;
    private final List<ShareRow> rows = new ArrayList<>();
    private final ChangeListener<Optional<Shares>> moved = (o, was, is) -> fill();
    private Optional<ShareDraft> shown = Optional.empty();
    private boolean readOnly;

    public SharesGrid() {
        grid.setHgap(5);
        grid.setVgap(1);
        clear.setId("shares-clear");
        clear.getStyleClass().add("small");
        clear.setOnAction(e -> shown.ifPresent(ShareDraft::clear));
        Label help = new Label(TEXTS.get("help"));
        help.getStyleClass().addAll("muted", "small");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        box = new VBox(5, grid, help, clear);
    }

    /** What the part with the shares is called. */
    public static String title() {
        return TEXTS.get("title");
    }

    public Node node() {
        return box;
    }

    /**
     * @param model the model's probabilities, to be seen beside; empty where it says nothing or is not to be seen
     * @param locked whether nothing can be set
     */
    public void show(ShareDraft draft, LabelColours colours, Map<String, Double> model, boolean locked) {
        boolean others = shown.map(s -> !s.labels().equals(draft.labels())).orElse(true);
        shown.ifPresent(s -> s.sharesProperty().removeListener(moved));
        shown = Optional.of(draft);
        readOnly = locked;
        if (others) {
            build(draft);
        }
        for (int i = 0; i < rows.size(); i++) {
            String label = draft.labels().get(i);
            rows.get(i).use(draft);
            rows.get(i)
                    .show(
                            colours,
                            model.isEmpty()
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(model.getOrDefault(label, 0.0)));
        }
        modelHead.setVisible(!model.isEmpty());
        draft.sharesProperty().addListener(moved);
        fill();
    }

    /** "joy 60, anger 40"; a dash where no shares were given. */
    public static String gist(Optional<Shares> shares, LabelColours colours) {
        return shares.map(s -> IntStream.range(0, s.labels().size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(
                                (Integer i) -> -s.values().get(i)))
                        .filter(i -> s.values().get(i) * 100 >= GIST_PERCENT)
                        .map(i -> colours.shortName(s.labels().get(i)) + " "
                                + Math.round(s.values().get(i) * 100))
                        .collect(Collectors.joining(", ")))
                .orElse("\u2013");
    }

    private void build(ShareDraft draft) {
        grid.getChildren().clear();
        rows.clear();
        grid.add(head(TEXTS.get("head.you")), 2, 0);
        grid.add(modelHead, 4, 0);
        for (String label : draft.labels()) {
            ShareRow row = new ShareRow(label, draft);
            row.addTo(grid, rows.size() + 1);
            rows.add(row);
        }
    }

    private void fill() {
        Optional<Shares> now = shown.flatMap(ShareDraft::shares);
        rows.forEach(row -> row.fill(now, readOnly));
        clear.setDisable(readOnly || now.isEmpty());
    }

    private static Label head(String words) {
        Label head = new Label(words);
        head.getStyleClass().addAll("muted", "small");
        head.setMinWidth(Region.USE_PREF_SIZE);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAlignment(Pos.CENTER_RIGHT);
        return head;
    }
}
