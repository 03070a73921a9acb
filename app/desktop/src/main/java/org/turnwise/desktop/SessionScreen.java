package org.turnwise.desktop;

import java.time.InstantSource;
import javafx.collections.ListChangeListener;
import org.turnwise.desktop.inspector.InspectorPane;
import org.turnwise.desktop.labels.LabelPalette;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.WindowPanes;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.turns.TurnsPane;

/** One open session on the screen: its view-models and panes, put together. Made when it is opened, gone when closed. */
final class SessionScreen implements AutoCloseable {
    private final FxSession session;
    private final PlayerParts player;
    private final TurnTableModel turns;
    private final Labelling labelling;
    private final TurnsPane turnsPane;
    private final InspectorPane inspector;
    private final WindowPanes panes;

    SessionScreen(
            FxSession session,
            PlayerParts player,
            PreferencesModel preferences,
            Themes themes,
            StatusBar status,
            InstantSource clock) {
        this.session = session;
        this.player = player;
        turns = new TurnTableModel(session);
        labelling =
                new Labelling(session, turns, () -> preferences.preferences().advanceAfterLabel(), clock);
        turnsPane = new TurnsPane(session, turns, themes, player.playback());
        inspector = new InspectorPane(session, labelling, themes);
        panes = new WindowPanes(
                turnsPane.node(),
                player.picture(),
                new LabelPalette(session, labelling).node(),
                inspector.node(),
                player.timeline());
        session.saveStateProperty().addListener((o, was, is) -> status.save(is));
        status.save(session.saveStateProperty().get());
        session.rows().addListener((ListChangeListener<TurnRow>) c -> status.counts(counts()));
        status.counts(counts());
        session.selectedProperty().addListener((o, was, is) -> {
            if (preferences.preferences().playOnSelect()) {
                session.selectedTurn().ifPresent(player.playback()::playTurn);
            }
        });
    }

    FxSession session() {
        return session;
    }

    PlaybackModel playback() {
        return player.playback();
    }

    PlayerParts player() {
        return player;
    }

    TurnTableModel turns() {
        return turns;
    }

    Labelling labelling() {
        return labelling;
    }

    TurnsPane turnsPane() {
        return turnsPane;
    }

    InspectorPane inspector() {
        return inspector;
    }

    WindowPanes panes() {
        return panes;
    }

    private String counts() {
        int all = session.rows().size();
        long flagged = session.rows().stream().filter(TurnRow::flagged).count();
        return (all == 1 ? "1 turn" : all + " turns") + (flagged > 0 ? ", " + flagged + " flagged" : "");
    }

    /** Stops the player, waits for what is being saved and closes the file. */
    @Override
    public void close() {
        player.close();
        session.close();
    }
}
