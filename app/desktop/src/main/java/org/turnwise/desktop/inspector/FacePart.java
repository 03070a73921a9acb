package org.turnwise.desktop.inspector;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.faces.ExpressionWords;
import org.turnwise.desktop.faces.FacePicture;
import org.turnwise.desktop.faces.FaceState;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.theme.ExpressionColours;
import org.turnwise.desktop.theme.ShareBar;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.features.face.encode.Expression;

/** The speaker's face in the turn: what it looks like, from how many pictures, and the pictures; or why there is none. */
final class FacePart {
    private static final Texts TEXTS = Texts.of(FacePart.class);
    private static final int SHOWN = 4;
    private static final double THUMBNAIL = 52;

    private final Fold fold;
    private final Runnable lookForFaces;
    private final Function<String, String> speakerName;
    private final ObservableValue<ColourSet> colours;

    /**
     * @param colours from which those of expressions are taken
     * @param lookForFaces begins to look for faces where nobody did
     * @param speakerName a speaker's name by id
     */
    FacePart(
            ObservableValue<FaceState> state,
            ObservableValue<ColourSet> colours,
            Runnable lookForFaces,
            Function<String, String> speakerName,
            Folds folds) {
        this.colours = colours;
        this.lookForFaces = lookForFaces;
        this.speakerName = speakerName;
        fold = new Fold(Folds.FACE, TEXTS.get("face.title"), folds);
        state.addListener((o, was, is) -> show(is));
        colours.addListener((o, was, is) -> show(state.getValue()));
        show(state.getValue());
    }

    Node node() {
        return fold.node();
    }

    private void show(FaceState state) {
        if (state instanceof FaceState.Seen seen) {
            List<Expression> ranked = ranked(seen.shares());
            VBox content = new VBox(5, pictures(seen), bars(seen.shares(), ranked), basis(seen));
            fold.content(content);
            fold.gist(ExpressionWords.of(ranked.get(0)) + " "
                    + Times.probability(seen.shares()[ranked.get(0).ordinal()]));
        } else if (state instanceof FaceState.Missing missing) {
            words(Explanation.notAvailable(missing.reason()));
        } else if (state instanceof FaceState.Looking) {
            words(TEXTS.get("face.looking"));
        } else if (state instanceof FaceState.NotLookedFor) {
            Hyperlink look = new Hyperlink(TEXTS.get("face.look"));
            look.setId("look-for-faces");
            look.getStyleClass().add("small");
            look.setOnAction(e -> lookForFaces.run());
            fold.content(look);
            fold.gist(TEXTS.get("face.notLookedFor"));
        } else {
            words("");
        }
    }

    private static List<Expression> ranked(float[] shares) {
        return Arrays.stream(Expression.values())
                .filter(e -> e != Expression.NOT_A_FACE)
                .sorted(Comparator.comparingDouble((Expression e) -> shares[e.ordinal()])
                        .reversed())
                .toList();
    }

    private static Node pictures(FaceState.Seen seen) {
        FlowPane row = new FlowPane(4, 4);
        row.setId("face-pictures");
        for (FacePicture picture : seen.pictures()) {
            ImageView view = new ImageView(image(picture));
            view.setFitWidth(THUMBNAIL);
            view.setFitHeight(THUMBNAIL);
            view.setSmooth(true);
            Tooltip.install(view, new Tooltip(TEXTS.get("face.at", Times.exact(picture.millis()))));
            row.getChildren().add(view);
        }
        return row;
    }

    private static WritableImage image(FacePicture picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }

    private Node bars(float[] shares, List<Expression> ranked) {
        VBox lines = new VBox(2);
        lines.setId("face-expressions");
        for (Expression expression : ranked.subList(0, SHOWN)) {
            double share = shares[expression.ordinal()];
            Label name = new Label(ExpressionWords.of(expression));
            name.setMinWidth(80);
            name.getStyleClass().add("small");
            ShareBar bar = new ShareBar();
            bar.show(new ShareBar.Part(share, ExpressionColours.of(expression, colours.getValue())));
            HBox.setHgrow(bar, Priority.ALWAYS);
            Label figure = new Label(Times.certainty(share));
            figure.setMinWidth(26);
            figure.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            figure.getStyleClass().addAll("figures", "muted", "small");
            HBox line = new HBox(6, name, bar, figure);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private Node basis(FaceState.Seen seen) {
        String name = seen.track().speaker().map(speakerName).orElse("");
        String from = seen.leftOut() == 0
                ? TEXTS.get("face.from", seen.used())
                : TEXTS.get("face.fromSome", seen.used(), seen.leftOut());
        Label label = new Label(
                seen.track().marked()
                        ? TEXTS.get("face.marked", name, from)
                        : TEXTS.get(
                                "face.told",
                                name,
                                Times.probability(seen.track().confidence()),
                                from));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small");
        Tooltip help = new Tooltip(TEXTS.get("face.help"));
        help.setWrapText(true);
        help.setMaxWidth(340);
        label.setTooltip(help);
        return label;
    }

    private void words(String words) {
        Label label = new Label(words);
        label.setId("face-missing");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("absent", "small");
        fold.content(label);
        fold.gist(words);
    }
}
