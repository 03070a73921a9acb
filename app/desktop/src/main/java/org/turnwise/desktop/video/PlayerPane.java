package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.turnwise.desktop.faces.FaceBoxes;
import org.turnwise.desktop.faces.FacesInView;
import org.turnwise.desktop.faces.KnownFaces;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TurnId;

/** The player as it hangs in the window: the picture with what is said over it, and the controls below. */
public final class PlayerPane extends BorderPane {
    /** Below this a name over a face has a question mark. */
    private static final double SURE_ENOUGH = 0.6;

    private final FxSession session;
    private final PlayerModel model;
    private final FrameView picture = new FrameView();
    private final SubtitleOverlay subtitle = new SubtitleOverlay();
    private final FaceOverlay boxes = new FaceOverlay();
    private final FacesInView faces;
    private final ContextMenu faceMenu = new ContextMenu();
    private final StackPane screen = new StackPane();

    /**
     * @param faces whose boxes are drawn over the picture
     * @param findRecording lets the annotator say where the recording is
     * @param chooseOutput lets the annotator say where the sound is played
     */
    public PlayerPane(
            FxSession session, PlayerModel model, FacesInView faces, Runnable findRecording, Runnable chooseOutput) {
        this.session = session;
        this.model = model;
        this.faces = faces;
        PlayerMessage message = new PlayerMessage(findRecording);
        screen.getChildren().addAll(picture, boxes, message, subtitle);
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
        InvalidationListener seen = o -> showFaces();
        for (Observable cause : List.of(
                model.positionMillisProperty(),
                model.frameProperty(),
                faces.shownProperty(),
                faces.knownProperty(),
                session.predictionsVisibleProperty(),
                session.sessionProperty(),
                picture.widthProperty(),
                picture.heightProperty())) {
            cause.addListener(seen);
        }
        screen.setOnContextMenuRequested(this::offerOwners);
        screen.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> faceMenu.hide());
        faceMenu.setId("face-menu");
    }

    private void showFaces() {
        boolean shown = faces.shownProperty().get()
                && model.screenProperty().get() instanceof Screen.Picture;
        boxes.show(shown ? facesNow() : List.of(), picture.pictureArea(), this::nameOf);
    }

    /** What faces look like is a model's opinion too, and hidden with it. */
    private List<FaceBoxes.Box> facesNow() {
        List<FaceBoxes.Box> now = faces.knownProperty()
                .get()
                .boxes()
                .at(model.positionMillisProperty().get());
        return session.predictionsVisibleProperty().get()
                ? now
                : now.stream().map(FaceBoxes.Box::withoutExpression).toList();
    }

    private String nameOf(int track) {
        return faces.knownProperty()
                .get()
                .owner(track)
                .map(owner -> session.session().speakerName(owner.speaker())
                        + (owner.saidByAnnotator() || owner.confidence() >= SURE_ENOUGH ? "" : "?"))
                .orElse("");
    }

    /** "Whose face is this?" for the face under the pointer. */
    private void offerOwners(ContextMenuEvent event) {
        Rectangle2D area = picture.pictureArea();
        double x = (event.getX() - area.getMinX()) / area.getWidth();
        double y = (event.getY() - area.getMinY()) / area.getHeight();
        Optional<FaceBoxes.Box> hit = faces.shownProperty().get()
                ? facesNow().stream().filter(box -> box.contains(x, y)).findFirst()
                : Optional.empty();
        hit.ifPresent(box -> {
            faceMenu.getItems().setAll(owners(box.track()));
            faceMenu.show(screen, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private List<MenuItem> owners(int track) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem title = new MenuItem("Whose face is this?");
        title.setDisable(true);
        items.add(title);
        Optional<String> now = faces.knownProperty().get().owner(track).map(KnownFaces.Owner::speaker);
        session.session().speakers().values().stream()
                .sorted(Comparator.comparing(Speaker::name))
                .forEach(speaker -> items.add(owner(track, speaker.name(), Optional.of(speaker.id()), now)));
        items.add(owner(track, "Nobody who speaks here", Optional.empty(), now));
        return items;
    }

    private MenuItem owner(int track, String words, Optional<String> speaker, Optional<String> now) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(speaker.equals(now));
        item.setDisable(session.readOnly());
        item.setOnAction(e -> faces.assign(track, speaker));
        return item;
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
