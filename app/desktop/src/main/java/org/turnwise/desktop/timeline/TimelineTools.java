package org.turnwise.desktop.timeline;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.lanes.LaneList;
import org.turnwise.desktop.timeline.lanes.LanesModel;
import org.turnwise.desktop.wording.Texts;

/** The row of tools above the strips, and the key to how turns are drawn. */
final class TimelineTools extends HBox {
    private static final Texts TEXTS = Texts.of(TimelineTools.class);

    /** What the tools take; the key is left out where it does not fit beside them. */
    private static final double ROOM_FOR_TOOLS = 242;

    private static final double ROOM_FOR_HINT = 500;

    TimelineTools(TimelineModel model, TimelineActions actions, ObservableValue<Theme> theme) {
        getStyleClass().add("timeline-tools");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        TimelineKey key = new TimelineKey(theme);
        BooleanBinding hinted = Bindings.createBooleanBinding(
                () -> model.drawingProperty().get() || model.range().chosen().isPresent(),
                model.drawingProperty(),
                model.range().chosenProperty());
        key.visibleProperty()
                .bind(widthProperty()
                        .greaterThan(Bindings.when(hinted)
                                .then(ROOM_FOR_TOOLS + ROOM_FOR_HINT + key.getPrefWidth())
                                .otherwise(ROOM_FOR_TOOLS + key.getPrefWidth())));
        key.managedProperty().bind(key.visibleProperty());
        Label hint = new Label();
        hint.textProperty()
                .bind(Bindings.when(model.drawingProperty())
                        .then(TEXTS.get("tools.drawing"))
                        .otherwise(TEXTS.get("tools.ranged")));
        hint.visibleProperty().bind(hinted);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.getStyleClass().add("timeline-hint");
        ToggleButton draw = toggle(
                "draw-turn", MaterialDesignP.PENCIL_PLUS_OUTLINE, TEXTS.get("tools.draw"), model.drawingProperty());
        actions.readOnlyReason().ifPresent(reason -> {
            draw.setDisable(true);
            draw.setTooltip(new Tooltip(reason));
        });
        getChildren()
                .addAll(
                        button(
                                "zoom-out",
                                MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                                TEXTS.get("tools.zoomOut"),
                                () -> model.zoom(1 / TimelineModel.ZOOM_STEP)),
                        button(
                                "zoom-in",
                                MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                                TEXTS.get("tools.zoomIn"),
                                () -> model.zoom(TimelineModel.ZOOM_STEP)),
                        button(
                                "zoom-turn",
                                MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                                TEXTS.get("tools.zoomTurn"),
                                model::showSelected),
                        button(
                                "zoom-all",
                                MaterialDesignA.ARROW_EXPAND_HORIZONTAL,
                                TEXTS.get("tools.zoomAll"),
                                model::showAll),
                        toggle(
                                "follow",
                                MaterialDesignC.CROSSHAIRS_GPS,
                                TEXTS.get("tools.follow"),
                                model.followingProperty()),
                        draw,
                        lanes(model),
                        hint,
                        spring,
                        key);
    }

    private static Button lanes(TimelineModel model) {
        LanesModel lanes = model.lanes();
        Button button =
                button("lanes", MaterialDesignF.FORMAT_LIST_CHECKS, LaneList.opening(), () -> lanes.listedProperty()
                        .set(true));
        lanes.listedProperty().addListener((o, was, is) -> {
            if (is) {
                show(lanes, button);
            }
        });
        return button;
    }

    private static void show(LanesModel lanes, Button button) {
        LaneList list = new LaneList(lanes);
        PopOver over = new PopOver(list);
        over.setTitle(LaneList.title());
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        over.setOnHidden(e -> {
            list.close();
            lanes.listedProperty().set(false);
        });
        over.show(button);
    }

    private static Button button(String id, Ikon icon, String words, Runnable action) {
        Button button = new Button();
        button.setOnAction(e -> action.run());
        dress(button, id, icon, words);
        return button;
    }

    private static ToggleButton toggle(String id, Ikon icon, String words, BooleanProperty state) {
        ToggleButton button = new ToggleButton();
        button.selectedProperty().bindBidirectional(state);
        dress(button, id, icon, words);
        return button;
    }

    private static void dress(ButtonBase button, String id, Ikon icon, String words) {
        Node graphic = new FontIcon(icon);
        button.setId("timeline-" + id);
        button.setGraphic(graphic);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.getStyleClass().addAll("quiet-button", "timeline-tool");
        button.setFocusTraversable(true);
    }
}
