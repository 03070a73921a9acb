package org.turnwise.desktop.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.wording.Texts;

/** The menu of templates, Shift with a function key each, and how to change them. */
public final class TemplateCommands {
    private static final Texts TEXTS = Texts.of(TemplateCommands.class);
    private static final List<KeyCode> KEYS =
            List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8);

    private TemplateCommands() {}

    /** The key of the template at the place, from 0. */
    static Shortcut key(int place) {
        KeyCode code = KEYS.get(place);
        return new Shortcut(
                Optional.of(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN)), "", "Shift+" + code.getName());
    }

    /** The menu's title, by which it is found among the others. */
    public static String title() {
        return TEXTS.get("menu");
    }

    /**
     * @param apply gives the template to the chosen turn; answers a label that the scheme has not
     * @param refuse says why nothing was given
     * @param edit opens the window in which templates are made
     */
    public static CommandMenu menu(
            List<LabelTemplate> templates,
            ObservableValue<Boolean> writable,
            Runnable readOnly,
            Function<LabelTemplate, Optional<String>> apply,
            Consumer<String> refuse,
            Runnable edit) {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < Math.min(templates.size(), KEYS.size()); i++) {
            LabelTemplate template = templates.get(i);
            commands.add(Command.of(template.name(), key(i), () -> apply.apply(template)
                            .ifPresent(label -> refuse.accept(TEXTS.get("unknownLabel", template.name(), label))))
                    .known(TEXTS.id("template/" + template.name()))
                    .when(writable)
                    .otherwise(readOnly));
        }
        return new CommandMenu(title(), List.of(commands, List.of(Command.of(TEXTS, "menu.edit", edit))));
    }
}
