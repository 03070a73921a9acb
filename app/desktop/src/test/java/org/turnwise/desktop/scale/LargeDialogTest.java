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
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
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
        stage.setScene(new Scene(scaling.rootFor(new VBox(), () -> false), 600, 400));
        stage.show();
    }

    @AfterEach
    void leave() {
        close();
        robot.interact(() -> scalings.forEach(Scaling::close));
    }

    private void close() {
        robot.interact(() -> dialogs.forEach(Dialog::close));
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
        assertTrue(right(wide) <= scene().getWidth() + 0.5, "all of it is in view without scrolling sideways");
        assertEquals(0, bars());
    }

    @Test
    void a_choices_list_with_larger_letters_widens_it_no_more_than_a_list_of_plain_size() {
        List<Double> large = widths();
        double factor = factor();
        close();
        robot.interact(() -> scalings.get(0).percent(100));
        List<Double> plain = widths();
        assertEquals(2, factor, 1e-6);
        assertEquals(1, factor(), 1e-6);
        for (int i = 0; i < plain.size(); i++) {
            assertTrue(large.get(i) <= plain.get(i) + 1, () -> large + " against " + plain);
        }
    }

    /** How wide a choice is before its list is opened, while it is open, after that, and with a longer item. */
    private List<Double> widths() {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll("short", "a good deal longer than that");
        choice.setValue("a good deal longer than that");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        open(new VBox(choice));
        List<Double> widths = new ArrayList<>(List.of(choice.getWidth()));
        robot.interact(choice::show);
        widths.add(shown(choice));
        robot.interact(choice::hide);
        widths.add(shown(choice));
        assertTrue(right(dialog().getDialogPane().lookupButton(ButtonType.OK)) <= scene().getWidth());
        robot.interact(() -> choice.getItems().add("longer than all those that were there, and by much"));
        robot.interact(choice::show);
        robot.interact(choice::hide);
        widths.add(shown(choice));
        assertTrue(widths.get(3) > widths.get(0) + 20, "a longer one gets its room");
        return widths;
    }

    @Test
    void what_comes_to_need_more_width_gets_a_wider_window_and_then_smaller_letters() {
        Region grows = fixed(200, 100);
        open(new VBox(grows));
        double width = scene().getWidth();
        robot.interact(() -> grows.setMinWidth(0.4 * screen().getWidth()));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(scene().getWidth() > width);
        assertEquals(2, factor(), 1e-6);
        assertTrue(right(grows) <= scene().getWidth() + 0.5, "wider");

        robot.interact(() -> grows.setMinWidth(0.7 * screen().getWidth()));
        shown(grows);
        assertTrue(factor() > 1 && factor() < 1.5, "factor " + factor());
        assertTrue(right(grows) <= scene().getWidth() + 0.5, "smaller");
        assertTrue(right(dialog().getDialogPane().lookupButton(ButtonType.OK)) <= scene().getWidth());
    }

    @Test
    void a_dialog_of_plain_size_is_widened_as_well() {
        robot.interact(() -> scalings.get(0).percent(100));
        Region grows = fixed(200, 100);
        open(new VBox(grows));
        robot.interact(() -> grows.setMinWidth(0.8 * screen().getWidth()));
        shown(grows);
        assertTrue(right(grows) <= scene().getWidth() + 0.5);
        assertTrue(right(dialog().getDialogPane().lookupButton(ButtonType.OK)) <= scene().getWidth());
    }

    private double shown(Region region) {
        robot.interact(region::requestLayout);
        WaitForAsyncUtils.waitForFxEvents();
        return region.getWidth();
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
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
        return dialogs.get(dialogs.size() - 1);
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
        return dialog().getDialogPane().getTransforms().stream()
                .mapToDouble(Transform::getMxx)
                .reduce(1, (a, b) -> a * b);
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
