package org.turnwise.desktop.video;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.turnwise.desktop.shell.FittingRow;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;

/**
 * What is said and felt at this moment, over the lower edge of the picture: who speaks, the annotator's label filled, the
 * model's hatched and marked as its own, and the words. Faces are what is looked at: of a low picture it covers two fifths
 * at most, where the words are cut, then the labels left out, then all.
 */
final class SubtitleOverlay extends VBox {
    private static final Texts TEXTS = Texts.of(SubtitleOverlay.class);
    private static final double MOST = 0.4;
    private static final double MOST_OF_ONE_LINE = 0.5;

    /** Of one line of words, and of the labels above it, with what is between and around them. */
    private static final double LINE = 40;

    private static final double BOTH = 64;

    private final Label speaker = new Label();
    private final Label human = new Label();
    private final HatchedChip model = new HatchedChip();
    private final Label words = new Label();
    private final FittingRow marks = new FittingRow();
    private double picture = Double.MAX_VALUE;

    SubtitleOverlay() {
        getStyleClass().add("subtitle");
        setId("subtitle");
        setMouseTransparent(true);
        setAlignment(Pos.BOTTOM_CENTER);
        setSpacing(4);
        marks.getChildren().addAll(speaker, human, model);
        marks.optional(List.of(List.of(human), List.of(model)));
        marks.setSpacing(6);
        marks.setAlignment(Pos.CENTER);
        speaker.setId("subtitle-speaker");
        speaker.getStyleClass().add("subtitle-speaker");
        human.getStyleClass().add("subtitle-label");
        human.setId("subtitle-human");
        words.getStyleClass().add("subtitle-words");
        words.setId("subtitle-words");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(marks, words);
        show(Optional.empty(), Optional.empty());
    }

    /** @param colours empty only while no turn is shown */
    void show(Optional<TurnRow> row, Optional<LabelColours> colours) {
        setVisible(row.isPresent() && colours.isPresent());
        if (!isVisible()) {
            return;
        }
        TurnRow shown = row.orElseThrow();
        LabelColours palette = colours.orElseThrow();
        speaker.setText(shown.speakerName());
        human.setText("");
        model.setText("");
        present(human, shown.humanLabel().isPresent());
        shown.humanLabel().ifPresent(label -> {
            human.setText(palette.name(label));
            human.setStyle("-fx-background-radius: 4; -fx-background-color: " + LabelColours.hex(palette.human(label))
                    + "; -fx-text-fill: " + LabelColours.hex(palette.textOn(label)) + ";");
        });
        present(model, shown.modelLabel().isPresent());
        shown.modelLabel()
                .ifPresent(label -> model.show(
                        TEXTS.get("subtitle.model", palette.name(label), Times.probability(shown.confidence())),
                        palette.human(label)));
        words.setText(shown.turn().text());
        fit();
    }

    /** @param height of the picture that it lies over */
    void over(double height) {
        picture = height;
        setMaxHeight(MOST * height);
        fit();
    }

    private void fit() {
        boolean silent = words.getText().isBlank();
        present(marks, MOST * picture >= (silent ? LINE : BOTH));
        present(words, !silent && MOST_OF_ONE_LINE * picture >= LINE);
    }

    private static void present(Region region, boolean present) {
        region.setVisible(present);
        region.setManaged(present);
    }
}
