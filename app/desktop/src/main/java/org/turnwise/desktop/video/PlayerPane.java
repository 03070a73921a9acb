package org.turnwise.desktop.video;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.session.model.TurnId;

/** The player as it hangs in the window: the picture with what is said over it, and the controls below. */
public final class PlayerPane extends BorderPane {
    private final FxSession session;
    private final PlayerModel model;
    private final FrameView picture = new FrameView();
    private final SubtitleOverlay subtitle = new SubtitleOverlay();
    private final StackPane screen = new StackPane();

    /**
     * @param findRecording lets the annotator say where the recording is
     * @param chooseOutput lets the annotator say where the sound is played
     */
    public PlayerPane(FxSession session, PlayerModel model, Runnable findRecording, Runnable chooseOutput) {
        this.session = session;
        this.model = model;
        PlayerMessage message = new PlayerMessage(findRecording);
        screen.getChildren().addAll(picture, message, subtitle);
        screen.getStyleClass().add("player-screen");
        screen.setMinSize(0, 0);
        StackPane.setAlignment(subtitle, Pos.BOTTOM_CENTER);
        subtitle.maxWidthProperty().bind(screen.widthProperty().multiply(0.9));
        setCenter(screen);
        setBottom(new TransportBar(model, new TurnSteps(session, model), model.soundNoteProperty(), chooseOutput));
        getStyleClass().add("player");
        setMinSize(0, 120);

        model.screenProperty().addListener((o, was, is) -> message.show(is));
        message.show(model.screenProperty().get());
        model.frameProperty().addListener((o, was, is) -> picture.show(is));
        picture.show(model.frameProperty().get());
        InvalidationListener resized = o -> tellBounds();
        picture.widthProperty().addListener(resized);
        picture.heightProperty().addListener(resized);
        InvalidationListener said = o -> showTurn();
        model.positionMillisProperty().addListener(said);
        session.rows().addListener(said);
        session.schemeProperty().addListener(said);
        session.selectedProperty().addListener(said);
        showTurn();
    }

    private void showTurn() {
        long at = model.positionMillisProperty().get();
        Optional<TurnId> selected = session.selected();
        Optional<TurnRow> row = CurrentTurn.at(session.rows(), at, selected);
        subtitle.show(row, Optional.of(new LabelColours(session.scheme())));
    }

    private void tellBounds() {
        double density = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        model.pictureBounds(
                (int) Math.ceil(picture.getWidth() * density), (int) Math.ceil(picture.getHeight() * density));
    }
}
