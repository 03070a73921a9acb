package org.turnwise.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * A menu's commands, in sections that a line parts.
 *
 * @param title with an underscore before its mnemonic
 * @param below menus that open from this one, after its commands
 */
public record CommandMenu(String title, List<List<Command>> sections, List<CommandMenu> below) {
    public CommandMenu {
        sections = sections.stream().map(List::copyOf).toList();
        below = List.copyOf(below);
    }

    public CommandMenu(String title, List<List<Command>> sections) {
        this(title, sections, List.of());
    }

    /** The title without the mnemonic's underscore. */
    public String words() {
        return title.replace("_", "");
    }

    /** Its own commands, without those of the menus below. */
    public List<Command> commands() {
        return sections.stream().flatMap(List::stream).toList();
    }

    /** This menu and all that open from it. */
    public List<CommandMenu> withBelow() {
        List<CommandMenu> all = new ArrayList<>(List.of(this));
        below.forEach(menu -> all.addAll(menu.withBelow()));
        return all;
    }

    Menu build() {
        Menu menu = new Menu(title);
        menu.getItems().setAll(items());
        return menu;
    }

    /** New items, for a menu that shows them at the pointer. */
    public List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (List<Command> section : sections) {
            if (!items.isEmpty() && !section.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            section.forEach(command -> items.add(item(command)));
        }
        if (!items.isEmpty() && !below.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        below.forEach(menu -> items.add(menu.build()));
        return items;
    }

    private static MenuItem plain(Command command) {
        if (command.chosen().isEmpty()) {
            return new MenuItem(command.text());
        }
        RadioMenuItem choice = new RadioMenuItem(command.text());
        choice.setSelected(command.chosen().get());
        return choice;
    }

    private static MenuItem item(Command command) {
        MenuItem item = command.checked()
                .<MenuItem>map(state -> {
                    CheckMenuItem check = new CheckMenuItem(command.text());
                    check.selectedProperty().bindBidirectional(state);
                    return check;
                })
                .orElseGet(() -> {
                    MenuItem plain = plain(command);
                    plain.setOnAction(e -> command.perform());
                    return plain;
                });
        command.said().ifPresent(words -> {
            // a name may have an underscore
            item.setMnemonicParsing(false);
            item.textProperty().bind(words);
        });
        command.shortcut().ifPresent(key -> item.setAccelerator(key.forMenu()));
        item.setDisable(!command.isEnabled());
        command.enabled().addListener((o, was, is) -> item.setDisable(!command.isEnabled()));
        return item;
    }
}
