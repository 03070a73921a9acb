package org.turnwise.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.turnwise.desktop.keys.KeyMap;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PaneLayout;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;

/**
 * What the keys do while only the beginning of a long session is there. A label is for the turn that is chosen when its key
 * is pressed, and is given as soon as all turns are there, in the order of the keys. Whatever else works on the session says
 * that it comes too early. Confined to the FX thread.
 */
final class EarlyKeys {
    private static final Texts TEXTS = Texts.of(EarlyKeys.class);

    /** From turn to turn. */
    private static final Set<String> STEPS = Set.of(TEXTS.id("turn.next"), TEXTS.id("turn.previous"));

    private final SessionCommands commands;
    private final FxSession session;
    private final Consumer<String> say;

    /** @param say a passing remark to the annotator */
    EarlyKeys(SessionCommands commands, FxSession session, Consumer<String> say) {
        this.commands = commands;
        this.session = session;
        this.say = say;
    }

    /** @param keys those the annotator has given the commands */
    List<Command> commands(PaneLayout layout, KeyMap keys) {
        List<Command> early = new ArrayList<>();
        commands.labelKeys().forEach(label -> early.add(kept(label)));
        Stream.of(commands.edit(), commands.view(layout), commands.turn(layout), commands.play())
                .map(keys::apply)
                .flatMap(menu -> menu.withBelow().stream())
                .map(CommandMenu::commands)
                .flatMap(List::stream)
                .forEach(command -> early.add(steps(command) ? command : tooEarly(command)));
        commands.otherKeys(layout).forEach(command -> early.add(tooEarly(command)));
        return early;
    }

    private static boolean steps(Command command) {
        return STEPS.contains(command.id());
    }

    private Command kept(Command label) {
        Runnable give = () -> {
            if (leadsOn()) {
                label.perform();
                say.accept(TEXTS.get("early.kept", label.text()));
            } else {
                sayTooEarly();
            }
        };
        return Command.of(label.text(), give).by(label.shortcut());
    }

    /**
     * Whether the turn after the chosen one is known. The last that is there is the last of the session, the one before it
     * the last of the beginning: behind that one others are missing.
     */
    private boolean leadsOn() {
        int last = session.rows().size() - 1;
        return session.selectedRow().map(TurnRow::number).orElse(last) < last;
    }

    private Command tooEarly(Command command) {
        return command.when(new SimpleBooleanProperty(false)).otherwise(this::sayTooEarly);
    }

    private void sayTooEarly() {
        say.accept(TEXTS.get("early.wait", session.file().getFileName()));
    }
}
