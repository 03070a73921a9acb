package org.turnwise.desktop.video;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.turnwise.desktop.shell.Choices;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** The controls under the picture. What there is no room for is left out from the right; every act has a key too. */
final class TransportBar extends HBox {
    private static final Texts TEXTS = Texts.of(TransportBar.class);

    private static final double ROOM_WITH_STEPS = 290;

    /** Beside the time, which is as wide as the recording is long. */
    private static final double ROOM_FOR_VOLUME = 352;

    private static final double ROOM_FOR_SPEED = 262;
    private static final double ROOM_FOR_TIME = 220;

    TransportBar(
            PlaybackModel playback,
            TurnSteps turns,
            ObservableValue<Optional<String>> soundNote,
            Runnable chooseOutput) {
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(1);
        setMinWidth(0);
        Button play = button("play", MaterialDesignP.PLAY, TEXTS.get("transport.play"), playback::togglePlay);
        playback.playingProperty()
                .addListener((o, was, is) ->
                        play.setGraphic(new FontIcon(is ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY)));
        ToggleButton loop = new ToggleButton();
        dress(loop, "loop", MaterialDesignR.REPEAT, TEXTS.get("transport.loop"));
        playback.loopProperty().addListener((o, was, is) -> loop.setSelected(is.isPresent()));
        loop.setOnAction(e -> {
            turns.loop();
            loop.setSelected(playback.loopProperty().get().isPresent());
        });
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label time = time(playback);
        ComboBox<Double> speed = speed(playback);
        time.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() >= time.prefWidth(-1) + ROOM_FOR_TIME ? time.prefWidth(-1) : 0,
                        widthProperty(),
                        time.textProperty(),
                        time.fontProperty()));
        shownFrom(speed, time, ROOM_FOR_SPEED);
        HBox volume = volume(playback, soundNote, chooseOutput);
        shownFrom(volume, time, ROOM_FOR_VOLUME);
        Button back = button(
                "frame-back",
                MaterialDesignS.STEP_BACKWARD,
                TEXTS.get("transport.pictureBack"),
                () -> playback.stepFrames(-1));
        Button on = button(
                "frame-on",
                MaterialDesignS.STEP_FORWARD,
                TEXTS.get("transport.pictureOn"),
                () -> playback.stepFrames(1));
        for (Button step : List.of(back, on)) {
            step.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_WITH_STEPS));
            step.managedProperty().bind(step.visibleProperty());
        }
        getChildren()
                .addAll(
                        button(
                                "previous-turn",
                                MaterialDesignS.SKIP_PREVIOUS,
                                TEXTS.get("transport.previous"),
                                turns::previous),
                        back,
                        play,
                        on,
                        button("next-turn", MaterialDesignS.SKIP_NEXT, TEXTS.get("transport.next"), turns::next),
                        button(
                                "play-turn",
                                MaterialDesignP.PLAY_BOX_OUTLINE,
                                TEXTS.get("transport.playTurn"),
                                turns::play),
                        loop,
                        spring,
                        speed,
                        volume,
                        time);
    }

    private static Label time(PlaybackModel playback) {
        Label time = new Label();
        time.setId("player-time");
        time.getStyleClass().add("player-time");
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Times.exact(playback.positionMillisProperty().get())
                                + (playback.durationMillisProperty().get() > 0
                                        ? " / "
                                                + Times.exact(playback.durationMillisProperty()
                                                        .get())
                                        : ""),
                        playback.positionMillisProperty(),
                        playback.durationMillisProperty()));
        return time;
    }

    private static ComboBox<Double> speed(PlaybackModel playback) {
        List<Double> speeds = Arrays.stream(Shuttle.speeds()).boxed().toList();
        ComboBox<Double> box = Choices.of(speeds, TransportBar::speedWords);
        box.setId("player-speed");
        box.setValue(playback.rateProperty().get());
        box.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                playback.rateProperty().set(is);
            }
        });
        playback.rateProperty().addListener((o, was, is) -> box.setValue(is.doubleValue()));
        box.setTooltip(new Tooltip(TEXTS.get("transport.speedHelp")));
        box.setAccessibleText(TEXTS.get("transport.speed"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static String speedWords(double speed) {
        return TEXTS.get("transport.times", speed);
    }

    private static HBox volume(
            PlaybackModel playback, ObservableValue<Optional<String>> soundNote, Runnable chooseOutput) {
        Slider slider = new Slider(0, 1, playback.volumeProperty().get());
        slider.valueProperty().bindBidirectional(playback.volumeProperty());
        slider.setId("player-volume");
        slider.setPrefWidth(72);
        slider.setMinWidth(30);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(TEXTS.get("transport.volume"));
        FontIcon icon = new FontIcon(MaterialDesignV.VOLUME_HIGH);
        Button output = button("output", MaterialDesignV.VOLUME_HIGH, TEXTS.get("transport.output"), chooseOutput);
        output.setGraphic(icon);
        Tooltip tip = output.getTooltip();
        HBox box = new HBox(2, output, slider);
        box.setAlignment(Pos.CENTER);
        Runnable say = () -> {
            Optional<String> note = soundNote.getValue();
            boolean silent = note.isPresent() || slider.getValue() == 0;
            icon.setIconCode(silent ? MaterialDesignV.VOLUME_OFF : MaterialDesignV.VOLUME_HIGH);
            tip.setText(note.map(n -> TEXTS.get("transport.silent", n)).orElse(TEXTS.get("transport.outputHelp")));
        };
        slider.valueProperty().addListener((o, was, is) -> say.run());
        soundNote.addListener((o, was, is) -> say.run());
        say.run();
        return box;
    }

    private void shownFrom(Region control, Label time, double width) {
        control.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> getWidth() >= time.prefWidth(-1) + width,
                        widthProperty(),
                        time.textProperty(),
                        time.fontProperty()));
        control.managedProperty().bind(control.visibleProperty());
    }

    private static Button button(String id, Ikon icon, String words, Runnable action) {
        Button button = new Button();
        button.setOnAction(e -> action.run());
        dress(button, id, icon, words);
        return button;
    }

    private static void dress(ButtonBase button, String id, Ikon icon, String words) {
        button.setId("player-" + id);
        button.setGraphic(new FontIcon(icon));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.getStyleClass().add("quiet-button");
        button.setMinSize(28, 28);
    }
}
