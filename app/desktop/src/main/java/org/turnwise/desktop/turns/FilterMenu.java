package org.turnwise.desktop.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.TurnStatus;
import org.turnwise.session.model.Label;

/** The funnel beside the filter field: which speaker, label, status and uncertainty are shown. */
final class FilterMenu {
    private final MenuButton button = new MenuButton();
    private final FxSession session;
    private final TurnTableModel model;

    FilterMenu(FxSession session, TurnTableModel model) {
        this.session = session;
        this.model = model;
        button.setGraphic(new FontIcon(MaterialDesignF.FILTER_VARIANT));
        button.setId("turn-filter-menu");
        button.getStyleClass().add("quiet-button");
        button.setTooltip(new Tooltip("Show only some turns: by speaker, label, status or uncertainty"));
        button.setAccessibleText("Filter turns");
        button.setOnShowing(e -> fill());
        fill();
    }

    MenuButton node() {
        return button;
    }

    private void fill() {
        TurnFilter now = model.filter();
        CheckMenuItem flagged = new CheckMenuItem("Flagged only");
        flagged.setSelected(now.flaggedOnly());
        flagged.setOnAction(e -> model.filter(TurnFilter::flaggedToggled));
        MenuItem everything = new MenuItem("Show all turns");
        everything.setDisable(!now.isActive());
        everything.setOnAction(e -> model.filter(f -> TurnFilter.ALL));
        Menu unsure = new Menu("Uncertainty");
        ToggleGroup bands = new ToggleGroup();
        for (UncertaintyBand band : UncertaintyBand.values()) {
            unsure.getItems().add(radio(band.words(), bands, band == now.band(), () -> model.showBand(band)));
        }
        button.getItems()
                .setAll(
                        choice(
                                "Speaker",
                                speakers(),
                                session.session()::speakerName,
                                now.speaker(),
                                c -> model.filter(f -> f.withSpeaker(c))),
                        choice(
                                "Your label",
                                labels(),
                                this::labelName,
                                now.humanLabel(),
                                c -> model.filter(f -> f.withHumanLabel(c))),
                        choice(
                                "Model's label",
                                labels(),
                                this::labelName,
                                now.modelLabel(),
                                c -> model.filter(f -> f.withModelLabel(c))),
                        choice(
                                "Status",
                                List.of(TurnStatus.values()),
                                TurnStatus::words,
                                now.status(),
                                c -> model.filter(f -> f.withStatus(c))),
                        unsure,
                        flagged,
                        new SeparatorMenuItem(),
                        everything);
    }

    private List<String> speakers() {
        return session.rows().stream()
                .map(TurnRow::turn)
                .map(t -> t.speaker())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> labels() {
        return session.scheme().labels().stream().map(Label::id).toList();
    }

    private String labelName(String id) {
        return session.scheme().label(id).map(Label::name).orElse(id);
    }

    private static <T> Menu choice(
            String title,
            List<T> values,
            Function<T, String> words,
            Optional<T> now,
            java.util.function.Consumer<Optional<T>> choose) {
        Menu menu = new Menu(title);
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(radio("Any", group, now.isEmpty(), () -> choose.accept(Optional.empty())));
        for (T value : values) {
            boolean chosen = now.map(value::equals).orElse(false);
            items.add(radio(words.apply(value), group, chosen, () -> choose.accept(Optional.of(value))));
        }
        menu.getItems().setAll(items);
        return menu;
    }

    private static RadioMenuItem radio(String text, ToggleGroup group, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(e -> choose.run());
        return item;
    }
}
