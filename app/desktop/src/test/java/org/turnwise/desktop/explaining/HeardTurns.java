package org.turnwise.desktop.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** A player that only remembers which turns it was asked to play. */
public final class HeardTurns implements PlaybackModel {
    public final List<TurnId> played = new ArrayList<>();
    private final DoubleProperty setting = new SimpleDoubleProperty(1);

    @Override
    public ReadOnlyLongProperty positionMillisProperty() {
        return new ReadOnlyLongWrapper();
    }

    @Override
    public ReadOnlyLongProperty durationMillisProperty() {
        return new ReadOnlyLongWrapper();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return new ReadOnlyBooleanWrapper();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<TimeSpan>> loopProperty() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    @Override
    public DoubleProperty rateProperty() {
        return setting;
    }

    @Override
    public DoubleProperty volumeProperty() {
        return setting;
    }

    @Override
    public void playTurn(Turn turn) {
        played.add(turn.id());
    }

    @Override
    public void expectTurn(Optional<Turn> turn) {}

    @Override
    public void playSpan(TimeSpan span) {}

    @Override
    public void play() {}

    @Override
    public void pause() {}

    @Override
    public void togglePlay() {}

    @Override
    public void seek(long millis) {}

    @Override
    public void stepFrames(int frames) {}

    @Override
    public void loop(Optional<TimeSpan> span) {}

    @Override
    public void shuttle(int direction) {}

    @Override
    public void close() {}
}
