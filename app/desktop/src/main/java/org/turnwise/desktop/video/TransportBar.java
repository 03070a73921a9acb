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
import org.turnwise.desktop.shell.FittingRow;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** The controls under the picture. What does not fit whole is left out; every act has a key too. */
final class TransportBar extends FittingRow {
    private static final Texts TEXTS = Texts.of(TransportBar.class);

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
        Label length = length(playback);
        ComboBox<Double> speed = speed(playback);
        HBox volume = volume(playback, soundNote, chooseOutput);
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
        optional(List.of(List.of(time), List.of(length), List.of(back, on), List.of(speed), List.of(volume)));
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
                        time,
                        length);
    }

    private static Label time(PlaybackModel playback) {
        Label time = words("player-time", playback);
        time.getStyleClass().add("player-time");
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Times.exact(playback.positionMillisProperty().get()), playback.positionMillisProperty()));
        return time;
    }

    private static Label length(PlaybackModel playback) {
        Label length = words("player-length", playback);
        length.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            long millis = playback.durationMillisProperty().get();
                            return millis > 0 ? " / " + Times.rough(millis) : "";
                        },
                        playback.durationMillisProperty()));
        return length;
    }

    /** A label that says exactly where it is in how long a recording where it is pointed at. */
    private static Label words(String id, PlaybackModel playback) {
        Label words = new Label();
        words.setId(id);
        words.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip exact = new Tooltip();
        exact.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> place(playback), playback.positionMillisProperty(), playback.durationMillisProperty()));
        words.setTooltip(exact);
        return words;
    }

    private static String place(PlaybackModel playback) {
        String at = Times.exact(playback.positionMillisProperty().get());
        long length = playback.durationMillisProperty().get();
        return length > 0 ? TEXTS.get("seek.bar", at, Times.exact(length)) : at;
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
