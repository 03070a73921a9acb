package org.turnwise.desktop.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.theme.Themes;

@ExtendWith(ApplicationExtension.class)
class WholeButtonsTest {
    private static final ButtonType SAVE = new ButtonType("Audit turns", ButtonBar.ButtonData.LEFT);

    private final FxRobot robot = new FxRobot();
    private final List<Stage> main = new ArrayList<>();
    private final List<Scaling> scalings = new ArrayList<>();
    private final List<Dialog<ButtonType>> dialogs = new ArrayList<>();

    @Start
    void start(Stage stage) {
        main.add(stage);
        scalings.add(new Scaling(stage));
        stage.setScene(new Scene(new VBox(), 600, 400));
        stage.show();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            dialogs.forEach(Dialog::close);
            scalings.forEach(Scaling::close);
        });
    }

    @Test
    void longer_words_get_their_room() {
        open();
        robot.interact(() -> button(ButtonType.OK).setText("Import the recording with its 25 turns and 2 speakers"));
        WaitForAsyncUtils.waitForFxEvents();
        whole(button(ButtonType.OK));
        whole(button(SAVE));
        assertTrue(button(ButtonType.OK).getWidth() > button(ButtonType.CANCEL).getWidth() + 100);
    }

    private void open() {
        robot.interact(() -> {
            Dialog<ButtonType> dialog = new Dialog<>();
            dialogs.add(dialog);
            Foremost.over(main.get(0), dialog);
            dialog.getDialogPane().getButtonTypes().setAll(SAVE, ButtonType.OK, ButtonType.CANCEL);
            dialog.getDialogPane().setContent(new Region());
            Themes.style(dialog.getDialogPane().getScene());
            dialog.getDialogPane().applyCss();
            dialog.getDialogPane().layout();
            dialog.getDialogPane().setStyle("-fx-font-size: 22px;");
            dialog.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Button button(ButtonType type) {
        return (Button) dialogs.get(0).getDialogPane().lookupButton(type);
    }

    private static void whole(Button button) {
        Text shown = (Text) button.lookup(".text");
        assertEquals(button.getText(), shown.getText());
    }
}
