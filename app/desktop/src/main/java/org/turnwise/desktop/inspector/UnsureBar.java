package org.turnwise.desktop.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.ShareBar;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Uncertainty;

/** How unsure the model is, in words, as a bar of its two parts and in figures. Stays and is filled. */
final class UnsureBar {
    private static final Texts TEXTS = Texts.of(UnsureBar.class);

    private final Label words = new Label();
    private final ShareBar bar = new ShareBar();
    private final Label total = new Label();
    private final Region noiseSwatch = Pieces.swatch();
    private final Label noise = Pieces.muted("");
    private final Region modelSwatch = Pieces.swatch();
    private final Label model = Pieces.muted("");
    private final Tooltip help = new Tooltip();
    private final OfferedChart chart;
    private final VBox both;

    UnsureBar(ChartExport charts) {
        HBox.setHgrow(bar, Priority.ALWAYS);
        words.setMinWidth(Region.USE_PREF_SIZE);
        total.setId("uncertainty-total");
        total.getStyleClass().add("figures");
        HBox first = new HBox(8, words, bar, total);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox key = new HBox(5, noiseSwatch, noise, modelSwatch, model);
        key.setAlignment(Pos.CENTER_LEFT);
        both = new VBox(3, first, key);
        Tooltip.install(both, help);
        chart = new OfferedChart(charts, both, "uncertainty");
    }

    Node node() {
        return both;
    }

    void show(Prediction prediction, Palette palette) {
        Uncertainty u = prediction.uncertainty();
        int labels = Math.max(2, prediction.probabilities().size());
        double most = Math.log(labels);
        bar.show(
                new ShareBar.Part(u.aleatoric() / most, palette.uncertainty(0.35)),
                new ShareBar.Part(u.epistemic() / most, palette.uncertainty(1)));
        words.setText(Explanation.sureness(u, labels));
        total.setText(TEXTS.get("unsure.total", u.predictive()));
        Pieces.colour(noiseSwatch, palette.uncertainty(0.35));
        noise.setText(TEXTS.get("unsure.noise", u.aleatoric()));
        Pieces.colour(modelSwatch, palette.uncertainty(1));
        model.setText(TEXTS.get("unsure.model", u.epistemic()));
        help.setText(Explanation.uncertaintyHelp(u, labels));
        chart.says(ChartValues.uncertainty(u));
    }
}
