package org.turnwise.desktop.recordings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.turnwise.desktop.recordings.FurtherRecordings.Further;
import org.turnwise.desktop.recordings.LineUp.Outcome;
import org.turnwise.desktop.shell.Choices;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.history.UndoStep;

/** A small window beside the main one in which recordings are laid over one another in time. FX thread. */
public final class LineUpWindow implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(LineUpWindow.class);
    private static final double WIDTH = 470;
    private static final long STEP_MILLIS = 10;

    private final Stage stage = new Stage();
    private final FxSession session;
    private final FurtherRecordings further;
    private final LineUp lineUp;
    private final Runnable played;
    private final Runnable closed;
    private final ComboBox<Further> choice = Choices.of(List.of(), Further::name);
    private final TextField field = new TextField();
    private final Label inWords = new Label();
    private final Button find = new Button(TEXTS.get("window.find"));
    private final Button cancel = new Button(TEXTS.get("window.cancel"));
    private final ProgressBar progress = new ProgressBar();
    private final Label said = new Label();
    private final Button take = new Button(TEXTS.get("window.take"));
    private final ToggleButton ear = new ToggleButton(TEXTS.get("window.ear"));
    private final ChangeListener<List<Further>> recordings = (o, was, is) -> offer(is);

    /** @param closed called when it is closed */
    public LineUpWindow(
            Window owner,
            FxSession session,
            FurtherRecordings further,
            PlayerModel player,
            BackgroundTasks tasks,
            Executor fx,
            Runnable closed) {
        this.session = session;
        this.further = further;
        this.lineUp = new LineUp(session, player, tasks::start, fx);
        this.played = player::togglePlay;
        this.closed = closed;
        Label help = text(TEXTS.get("window.help"));
        choice.setId("line-up-recording");
        choice.setAccessibleText(TEXTS.get("window.recording"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                lineUp.choose(is);
            }
        });
        VBox all = new VBox(
                10, help, choice, offset(), inWords, bySound(), said, take, ear, text(TEXTS.get("window.keys")));
        all.setPadding(new Insets(12));
        // not the scene's width, which would stay though all in it is drawn larger
        all.setPrefWidth(WIDTH);
        Scene scene = new Scene(all);
        Themes.style(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        stage.initOwner(owner);
        stage.setTitle(TEXTS.get("window.title"));
        stage.setScene(scene);
        stage.setOnHidden(e -> release());
        further.furtherProperty().addListener(recordings);
        lineUp.offsetProperty().addListener((o, was, is) -> showOffset());
        lineUp.outcomeProperty().addListener((o, was, is) -> show(is));
        lineUp.byEarProperty().addListener((o, was, is) -> ear.setSelected(is));
        offer(further.furtherProperty().get());
        showOffset();
        show(lineUp.outcomeProperty().get());
    }

    private HBox offset() {
        field.setId("line-up-offset");
        field.setPrefColumnCount(8);
        field.setAccessibleText(TEXTS.get("window.offset"));
        field.setOnAction(e -> typed());
        field.focusedProperty().addListener((o, was, is) -> {
            if (was) {
                typed();
            }
        });
        inWords.setId("line-up-words");
        inWords.setWrapText(true);
        inWords.setMinHeight(Region.USE_PREF_SIZE);
        Label unit = new Label(TEXTS.get("window.ms"));
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(
                6,
                step("line-up-picture-earlier", TEXTS.get("window.pictureEarlier"), () -> lineUp.shiftByPictures(-1)),
                step("line-up-earlier", TEXTS.get("window.earlier"), () -> lineUp.shiftBy(-STEP_MILLIS)),
                field,
                unit,
                step("line-up-later", TEXTS.get("window.later"), () -> lineUp.shiftBy(STEP_MILLIS)),
                step("line-up-picture-later", TEXTS.get("window.pictureLater"), () -> lineUp.shiftByPictures(1)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setDisable(session.readOnly());
        return row;
    }

    private static Button step(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private HBox bySound() {
        find.setId("line-up-find");
        find.setOnAction(e -> lineUp.findBySound());
        find.setDisable(session.readOnly());
        cancel.setId("line-up-cancel");
        cancel.setOnAction(e -> lineUp.stopLooking());
        progress.progressProperty().bind(lineUp.progressProperty());
        said.setId("line-up-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        take.setId("line-up-take");
        take.setOnAction(e -> lineUp.takeOffer());
        ear.setId("line-up-ear");
        ear.setOnAction(e -> {
            if (ear.isSelected()) {
                lineUp.hearBoth();
            } else {
                lineUp.stopHearing();
            }
            ear.setSelected(lineUp.byEarProperty().get());
        });
        HBox row = new HBox(8, find, progress, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    /** Shows it, or brings it to the front. */
    public void open() {
        stage.show();
        stage.toFront();
    }

    private void offer(List<Further> now) {
        if (now.isEmpty()) {
            close();
            return;
        }
        String before =
                Optional.ofNullable(choice.getValue()).map(f -> f.source().id()).orElse("");
        choice.getItems().setAll(now);
        choice.setValue(now.stream()
                .filter(f -> f.source().id().equals(before))
                .findFirst()
                .orElse(now.get(0)));
        lineUp.follow();
    }

    private void showOffset() {
        long millis = lineUp.offsetProperty().get();
        field.setText(Long.toString(millis));
        double seconds = Math.abs(millis) / 1000.0;
        inWords.setText(
                millis == 0
                        ? TEXTS.get("window.together")
                        : millis > 0
                                ? TEXTS.get("window.beganLater", seconds)
                                : TEXTS.get("window.beganEarlier", seconds));
    }

    private void show(Outcome now) {
        boolean looking = now instanceof Outcome.Looking;
        progress.setVisible(looking);
        cancel.setVisible(looking);
        find.setDisable(looking || session.readOnly());
        boolean offered = now instanceof Outcome.Said words && words.offer().isPresent();
        take.setVisible(offered);
        take.setManaged(offered);
        said.setText(now instanceof Outcome.Said words ? words.words() : looking ? TEXTS.get("window.looking") : "");
        said.setManaged(!said.getText().isEmpty());
        stage.sizeToScene();
    }

    /** What is no number is put back. */
    private void typed() {
        try {
            lineUp.shiftTo(Long.parseLong(field.getText().strip()));
        } catch (NumberFormatException noNumber) {
            inWords.setText(TEXTS.get("window.noNumber", field.getText()));
            field.setText(Long.toString(lineUp.offsetProperty().get()));
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            close();
        } else if (code == KeyCode.SPACE && event.getTarget() == field) {
            played.run();
        } else if (code == KeyCode.UP && !(event.getTarget() instanceof ComboBox)) {
            lineUp.shiftBy(STEP_MILLIS);
        } else if (code == KeyCode.DOWN && !(event.getTarget() instanceof ComboBox)) {
            lineUp.shiftBy(-STEP_MILLIS);
        } else if (code == KeyCode.PAGE_UP) {
            lineUp.shiftByPictures(1);
        } else if (code == KeyCode.PAGE_DOWN) {
            lineUp.shiftByPictures(-1);
        } else if (new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(event)) {
            var undone = session.undo(step -> step.kind() == UndoStep.Kind.EDIT);
            undone.thenRun(lineUp::follow);
        } else {
            return;
        }
        event.consume();
    }

    private void release() {
        further.furtherProperty().removeListener(recordings);
        lineUp.close();
        closed.run();
    }

    @Override
    public void close() {
        stage.close();
    }
}
