package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import javafx.scene.layout.VBox;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.desktop.faces.SessionFaces;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.video.FaceOverlay.Expressions;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TurnId;

/** The player as it hangs in the window: the picture with what is said over it, and the controls below. */
public final class PlayerPane extends BorderPane {
    private static final Texts TEXTS = Texts.of(PlayerPane.class);

    /** Below this a name over a face has a question mark. */
    private static final double SURE_ENOUGH = 0.6;

    private final FxSession session;
    private final PlayerModel model;
    private final FrameView picture = new FrameView();
    private final SubtitleOverlay subtitle = new SubtitleOverlay();
    private final FaceOverlay boxes = new FaceOverlay();
    private final SessionFaces faces;
    private final ContextMenu faceMenu = new ContextMenu();
    private final StackPane first = new StackPane();
    private final StackPane screen = new StackPane();

    /**
     * @param faces whose boxes are drawn over the picture
     * @param findRecording lets the annotator say where the recording is
     * @param chooseOutput lets the annotator say where the sound is played
     */
    public PlayerPane(
            FxSession session, PlayerModel model, SessionFaces faces, Runnable findRecording, Runnable chooseOutput) {
        this.session = session;
        this.model = model;
        this.faces = faces;
        PlayerMessage message = new PlayerMessage(findRecording);
        GlimpseBubble bubble = new GlimpseBubble(model.glimpses(), "glimpse");
        NameTag tag = new NameTag(model.companions(), 0);
        StackPane.setAlignment(tag, Pos.TOP_LEFT);
        first.getStyleClass().add("player-screen");
        first.getChildren().addAll(picture, boxes, message, tag);
        screen.getChildren().addAll(new Pictures(model.companions(), first).node(), subtitle, bubble);
        screen.getStyleClass().add("player-screen");
        screen.setMinSize(0, 0);
        StackPane.setAlignment(subtitle, Pos.BOTTOM_CENTER);
        subtitle.maxWidthProperty().bind(screen.widthProperty().multiply(0.9));
        screen.heightProperty().addListener((o, was, is) -> subtitle.over(is.doubleValue()));
        setCenter(screen);
        TransportBar transport =
                new TransportBar(model, new TurnSteps(session, model), model.soundNoteProperty(), chooseOutput);
        setBottom(new VBox(new SeekBar(model, bubble::place), transport));
        getStyleClass().add("player");
        setMinSize(0, 60);

        model.screenProperty().addListener((o, was, is) -> {
            message.show(is);
            picture.setVisible(!(is instanceof Screen.PicturesOver));
            showTurn();
        });
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
                model.screenProperty(),
                faces.boxesShownProperty(),
                faces.tracksProperty(),
                faces.coloursProperty(),
                session.predictionsVisibleProperty(),
                session.sessionProperty(),
                picture.widthProperty(),
                picture.heightProperty())) {
            cause.addListener(seen);
        }
        Runnable catchUp = model::catchUp;
        sceneProperty().addListener((o, was, is) -> {
            Optional.ofNullable(was).ifPresent(scene -> scene.removePreLayoutPulseListener(catchUp));
            Optional.ofNullable(is).ifPresent(scene -> scene.addPreLayoutPulseListener(catchUp));
        });
        first.setOnContextMenuRequested(this::offerOwners);
        boxes.tellCutOver(first);
        screen.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> faceMenu.hide());
        faceMenu.setId("face-menu");
    }

    private void showFaces() {
        boolean shown =
                faces.boxesShownProperty().get() && model.screenProperty().get() instanceof Screen.Picture;
        // what faces look like is a model's opinion too, and hidden with it
        boolean hidden = !session.predictionsVisibleProperty().get()
                || shown
                        && (session.blind()
                                        .hidesAt(model.positionMillisProperty().get())
                                || session.blind().hidesAt(pictureMillis()));
        Expressions said = hidden ? Expressions.HIDDEN : Expressions.SAID;
        boxes.colours(faces.coloursProperty().get());
        boxes.show(shown ? facesNow() : List.of(), picture.pictureArea(), this::nameOf, said);
    }

    private List<FaceTracks.Shown> facesNow() {
        return faces.tracksProperty().get().in(pictureMillis());
    }

    /** When the picture that is seen begins; the boxes belong to it, also while another is on its way. */
    private long pictureMillis() {
        return model.frameProperty()
                .get()
                .map(VideoFrame::timestampMillis)
                .orElseGet(() -> model.positionMillisProperty().get());
    }

    private String nameOf(FaceTrack track) {
        boolean sure = track.marked() || track.confidence() >= SURE_ENOUGH;
        return track.speaker()
                .map(speaker -> session.session().speakerName(speaker) + (sure ? "" : "?"))
                .orElse("");
    }

    /** "Whose face is this?" for the face under the pointer. */
    private void offerOwners(ContextMenuEvent event) {
        Rectangle2D area = picture.pictureArea();
        double x = (event.getX() - area.getMinX()) / area.getWidth();
        double y = (event.getY() - area.getMinY()) / area.getHeight();
        long at = pictureMillis();
        if (!faces.boxesShownProperty().get()) {
            return;
        }
        faces.tracksProperty().get().in(at, x, y).ifPresent(hit -> {
            faceMenu.getItems().setAll(owners(hit.track(), speaker -> faces.mark(at, x, y, speaker)));
            faceMenu.show(screen, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private List<MenuItem> owners(FaceTrack track, Consumer<String> choose) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem title = new MenuItem(TEXTS.get("face.whose"));
        title.setDisable(true);
        items.add(title);
        session.session().speakers().values().stream()
                .sorted(Comparator.comparing(Speaker::name))
                .forEach(speaker -> {
                    RadioMenuItem item = new RadioMenuItem(speaker.name());
                    item.setMnemonicParsing(false);
                    item.setSelected(track.isSpeaker(speaker.id()));
                    item.setDisable(session.readOnly());
                    item.setOnAction(e -> choose.accept(speaker.id()));
                    items.add(item);
                });
        return items;
    }

    private void showTurn() {
        long at = model.positionMillisProperty().get();
        Optional<TurnId> selected = session.selected();
        Optional<TurnRow> row =
                model.screenProperty().get().plays() ? CurrentTurn.at(session.rows(), at, selected) : Optional.empty();
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
