package org.turnwise.desktop.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Dialogs that are drawn larger than the screen has room for. */
@ExtendWith(ApplicationExtension.class)
class LargeDialogTest {
    private final FxRobot robot = new FxRobot();
    private final List<Stage> main = new ArrayList<>();
    private final List<Scaling> scalings = new ArrayList<>();
    private final List<Dialog<ButtonType>> dialogs = new ArrayList<>();

    @Start
    void start(Stage stage) {
        main.add(stage);
        Scaling scaling = new Scaling(stage);
        scalings.add(scaling);
        scaling.percent(200);
        stage.setScene(new Scene(scaling.rootFor(new VBox()), 600, 400));
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
    void what_is_too_high_opens_at_its_top_and_is_scrolled_while_the_buttons_stay_in_view() {
        Button last = new Button("last");
        open(new VBox(new Label("first"), fixed(500, 900), last));
        ScrollPane scroll = (ScrollPane) dialog().getDialogPane().getContent();
        assertEquals(0, scroll.getVvalue());
        assertEquals(2, factor(), 1e-6);
        Node ok = dialog().getDialogPane().lookupButton(ButtonType.OK);
        assertTrue(below(ok) <= scene().getHeight(), "the button is in view");
        assertTrue(below(last) > scene().getHeight(), "the content is not all in view");
        assertTrue(scene().getHeight() > 0.8 * screen().getHeight(), "the height there is is used");
        assertEquals(0, bars(), "nothing but the content is scrolled");
    }

    @Test
    void what_can_be_narrow_is_made_so_and_its_words_go_on_in_further_lines() {
        Label words = new Label("many words ".repeat(60));
        words.setWrapText(true);
        VBox wide = new VBox(words);
        wide.setPrefWidth(900);
        open(wide);
        assertEquals(2, factor(), 1e-6);
        assertTrue(scene().getWidth() <= screen().getWidth());
        assertTrue(words.getWidth() * 2 <= scene().getWidth());
        assertEquals(words.prefHeight(words.getWidth()), words.getHeight(), 1, "no line is cut");
    }

    @Test
    void controls_that_go_on_in_a_further_line_are_scrolled_to_as_well() {
        FlowPane flow = new FlowPane();
        for (int i = 0; i < 30; i++) {
            flow.getChildren().add(fixed(150, 40));
        }
        open(new VBox(flow));
        assertEquals(flow.prefHeight(flow.getWidth()), flow.getHeight(), 1);
    }

    @Test
    void what_cannot_be_narrow_is_drawn_as_large_as_its_width_fits() {
        Region wide = fixed(0.75 * screen().getWidth(), 200);
        open(new VBox(wide));
        assertTrue(factor() > 1 && factor() < 1.4, "factor " + factor());
        double right = wide.localToScene(wide.getLayoutBounds()).getMaxX();
        assertTrue(right <= scene().getWidth() + 0.5, "all of it is in view without scrolling sideways");
        assertEquals(0, bars());
    }

    private void open(VBox content) {
        robot.interact(() -> {
            Dialog<ButtonType> dialog = new Dialog<>();
            dialogs.add(dialog);
            dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK);
            dialog.getDialogPane().setContent(content);
            Foremost.over(main.get(0), dialog);
            dialog.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Dialog<ButtonType> dialog() {
        return dialogs.get(0);
    }

    private static Region fixed(double width, double height) {
        Region region = new Region();
        region.setMinSize(width, height);
        return region;
    }

    private Scene scene() {
        return dialog().getDialogPane().getScene();
    }

    private double factor() {
        return dialog().getDialogPane().getTransforms().get(0).getMxx();
    }

    private static double below(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private long bars() {
        return scene().getRoot().getChildrenUnmodifiable().stream()
                .filter(n -> n instanceof ScrollBar && n.isVisible())
                .count();
    }

    private static Rectangle2D screen() {
        return Screen.getPrimary().getVisualBounds();
    }
}
