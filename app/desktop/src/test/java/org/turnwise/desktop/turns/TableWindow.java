package org.turnwise.desktop.turns;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;

/** A window with nothing in it but the table of turns, of a session without a recording. */
final class TableWindow {
    private TableWindow() {}

    static TurnTable show(Stage stage, FxSession session, TurnTableModel model, double width) {
        Themes themes = new Themes(() -> Theme.LIGHT, Runnable::run, Runnable::run);
        themes.choose(ThemeChoice.LIGHT);
        PlayerModel player = new PlayerModel(
                (file, device, remark) -> {
                    throw new IllegalStateException("there is no recording");
                },
                Runnable::run,
                Runnable::run,
                turn -> new Roll(0, 0));
        TurnTable table = new TurnTable(session, model, themes, player);
        Scene scene = new Scene(table.node(), width, 400);
        Themes.style(scene);
        // an earlier test's window was the same
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(400);
        stage.show();
        table.showLines();
        return table;
    }
}
