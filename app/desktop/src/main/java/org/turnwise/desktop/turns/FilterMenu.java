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
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Label;

/** The funnel beside the filter field: which speaker, label, status and uncertainty are shown. */
final class FilterMenu {
    private static final Texts TEXTS = Texts.of(FilterMenu.class);

    private final MenuButton button = new MenuButton();
    private final FxSession session;
    private final TurnTableModel model;

    FilterMenu(FxSession session, TurnTableModel model) {
        this.session = session;
        this.model = model;
        button.setGraphic(new FontIcon(MaterialDesignF.FILTER_VARIANT));
        button.setId("turn-filter-menu");
        button.getStyleClass().add("quiet-button");
        button.setTooltip(new Tooltip(TEXTS.get("filter.help")));
        button.setAccessibleText(TEXTS.get("filter.menu"));
        button.setOnShowing(e -> fill());
        fill();
    }

    MenuButton node() {
        return button;
    }

    private void fill() {
        TurnFilter now = model.filter();
        CheckMenuItem flagged = new CheckMenuItem(TEXTS.get("filter.flagged"));
        flagged.setSelected(now.flaggedOnly());
        flagged.setOnAction(e -> model.filter(TurnFilter::flaggedToggled));
        MenuItem everything = new MenuItem(TEXTS.get("filter.everything"));
        everything.setDisable(!now.isActive());
        everything.setOnAction(e -> model.filter(f -> TurnFilter.ALL));
        Menu unsure = new Menu(TEXTS.get("filter.uncertainty"));
        ToggleGroup bands = new ToggleGroup();
        for (UncertaintyBand band : UncertaintyBand.values()) {
            unsure.getItems().add(radio(band.words(), bands, band == now.band(), () -> model.showBand(band)));
        }
        button.getItems()
                .setAll(
                        choice(
                                TEXTS.get("filter.speaker"),
                                speakers(),
                                session.session()::speakerName,
                                now.speaker(),
                                c -> model.filter(f -> f.withSpeaker(c))),
                        choice(
                                TEXTS.get("filter.yourLabel"),
                                labels(),
                                this::labelName,
                                now.humanLabel(),
                                c -> model.filter(f -> f.withHumanLabel(c))),
                        choice(
                                TEXTS.get("filter.modelLabel"),
                                labels(),
                                this::labelName,
                                now.modelLabel(),
                                c -> model.filter(f -> f.withModelLabel(c))),
                        choice(
                                TEXTS.get("filter.status"),
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
        items.add(radio(TEXTS.get("filter.any"), group, now.isEmpty(), () -> choose.accept(Optional.empty())));
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
