package org.turnwise.desktop.traces;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TimeSpan;

/** A small window beside the main one in which traces are recorded. Confined to the FX thread. */
public final class TraceWindow implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(TraceWindow.class);
    private static final double WIDTH = 340;

    private final Stage stage = new Stage();
    private final TraceRecorder recorder;
    private final FxSession session;
    private final PlaybackModel player;
    private final Supplier<Optional<TimeSpan>> range;
    private final Consumer<KeyEvent> chords;
    private final Button record = new Button();
    private final Label state = new Label();
    private final CheckBox valence = new CheckBox(TEXTS.get("window.valence"));
    private final CheckBox arousal = new CheckBox(TEXTS.get("window.arousal"));
    private final Runnable closed;
    private final ChangeListener<Object> look = (o, was, is) -> show();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            recorder.tick();
            state.setText(said());
        }
    };

    /**
     * @param range the stretch chosen on the timeline
     * @param saveCsv saves a table
     * @param chords answers a key pressed together with Ctrl, as the main window does, and is told of keys let go
     * @param closed called when it is closed
     */
    public TraceWindow(
            Window owner,
            FxSession session,
            PlaybackModel player,
            Supplier<Optional<TimeSpan>> range,
            Consumer<String> saveCsv,
            Consumer<KeyEvent> chords,
            Runnable closed) {
        this.session = session;
        this.player = player;
        this.range = range;
        this.chords = chords;
        this.closed = closed;
        recorder = new TraceRecorder(session, player, range);
        TracePad pad = new TracePad(recorder);
        VBox.setVgrow(pad, Priority.ALWAYS);
        valence.setId("trace-valence");
        arousal.setId("trace-arousal");
        valence.setSelected(true);
        arousal.setSelected(true);
        valence.selectedProperty().addListener((o, was, is) -> follow());
        arousal.selectedProperty().addListener((o, was, is) -> follow());
        record.setId("trace-record");
        record.setDefaultButton(true);
        record.setMaxWidth(Double.MAX_VALUE);
        record.setOnAction(e -> toggle());
        state.setId("trace-state");
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        state.getStyleClass().addAll("muted", "figures");
        Button clear = new Button(TEXTS.get("window.clear"));
        clear.setId("trace-clear");
        clear.setOnAction(e -> recorder.clear());
        clear.disableProperty().bind(recorder.recordingProperty());
        Button save = new Button(TEXTS.get("window.save"));
        save.setId("trace-save");
        save.setOnAction(e -> saveCsv.accept(TraceTable.csv(session.session())));
        HBox dimensions = new HBox(16, valence, arousal);
        dimensions.setAlignment(Pos.CENTER);
        HBox below = new HBox(8, clear, save);
        below.setAlignment(Pos.CENTER_LEFT);
        Label help = new Label(TEXTS.get("window.help"));
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.getStyleClass().addAll("muted", "small");
        VBox all = new VBox(10, dimensions, pad, record, state, below, help);
        all.setPadding(new Insets(12));
        // not the scene's width, which would stay though all in it is drawn larger
        all.setPrefWidth(WIDTH);
        Scene scene = new Scene(all);
        Themes.style(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, chords::accept);
        recorder.recordingProperty().addListener((o, was, is) -> recording(is));
        session.sessionProperty().addListener(look);
        player.durationMillisProperty().addListener(look);
        stage.initOwner(owner);
        stage.setTitle(TEXTS.get("window.title"));
        stage.setScene(scene);
        stage.setMinWidth(300);
        stage.setOnHidden(e -> release());
        show();
    }

    /** Shows it, or brings it to the front. */
    public void open() {
        stage.show();
        stage.toFront();
    }

    private void follow() {
        Set<Dimension> wanted = EnumSet.noneOf(Dimension.class);
        if (valence.isSelected()) {
            wanted.add(Dimension.VALENCE);
        }
        if (arousal.isSelected()) {
            wanted.add(Dimension.AROUSAL);
        }
        recorder.followedProperty().set(Set.copyOf(wanted));
        show();
    }

    private void toggle() {
        if (recorder.recordingProperty().get()) {
            recorder.stop();
        } else {
            recorder.start();
        }
    }

    private void recording(boolean on) {
        if (on) {
            frames.start();
        } else {
            frames.stop();
        }
        valence.setDisable(on);
        arousal.setDisable(on);
        show();
    }

    private void show() {
        boolean on = recorder.recordingProperty().get();
        record.setText(on ? TEXTS.get("window.stop") : TEXTS.get("window.record"));
        record.setDisable(recorder.whyNot().isPresent()
                || recorder.followedProperty().get().isEmpty());
        state.setText(said());
    }

    private String said() {
        Optional<String> not = recorder.whyNot();
        if (not.isPresent()) {
            return not.get();
        }
        String now = Times.exact(player.positionMillisProperty().get());
        if (recorder.recordingProperty().get()) {
            return TEXTS.get("state.recording", now);
        }
        return range.get()
                .map(span -> TEXTS.get("state.range", Times.exact(span.startMillis()), Times.exact(span.endMillis())))
                .orElseGet(() -> TEXTS.get("state.from", now));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (recorder.recordingProperty().get()) {
                recorder.stop();
            } else {
                close();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            toggle();
            event.consume();
        } else if (event.isShortcutDown() && !event.getCode().isModifierKey()) {
            chords.accept(event);
            event.consume();
        }
    }

    private void release() {
        recorder.stop();
        session.sessionProperty().removeListener(look);
        player.durationMillisProperty().removeListener(look);
        closed.run();
    }

    @Override
    public void close() {
        stage.close();
    }
}
