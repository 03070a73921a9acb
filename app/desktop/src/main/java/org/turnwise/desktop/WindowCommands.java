package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.welcome.WelcomePane;

/** The menus as they are now, with a session open or without. */
final class WindowCommands implements WelcomePane.Choices {
    private static final int RECENT_SHOWN = 6;

    private final Program program;
    private List<CommandMenu> menus = List.of();

    WindowCommands(Program program) {
        this.program = program;
    }

    /** The menus shown now. */
    List<CommandMenu> menus() {
        return menus;
    }

    /** Makes menus and keys anew, because a session was opened or closed. */
    void refresh() {
        List<CommandMenu> made = new ArrayList<>();
        List<Command> labels = new ArrayList<>();
        made.add(file());
        program.screen().ifPresent(screen -> {
            SessionCommands commands = new SessionCommands(screen, program);
            made.add(commands.edit());
            made.add(commands.view(program.window().layout()));
            made.add(commands.turn());
            made.add(commands.play());
            made.add(commands.model());
            labels.addAll(commands.labelKeys());
            labels.addAll(commands.otherKeys());
        });
        made.add(tools());
        made.add(help());
        menus = List.copyOf(made);
        program.window().commands(menus, labels);
    }

    @Override
    public void openSample() {
        program.openSample();
    }

    @Override
    public void openSession() {
        program.dialogs().askSession().ifPresent(program::open);
    }

    @Override
    public void importRecording() {
        program.importFiles(Optional.empty(), Optional.empty());
    }

    @Override
    public void open(Path session) {
        program.open(session);
    }

    private CommandMenu file() {
        List<Command> recent = program.preferences().remembered().recent().stream()
                .limit(RECENT_SHOWN)
                .map(Path::of)
                .map(f -> Command.of("Open " + f.getFileName(), () -> program.open(f)))
                .toList();
        boolean open = program.screen().isPresent();
        return new CommandMenu(
                "_File",
                List.of(
                        List.of(
                                Command.of("Open session...", Shortcut.chord(KeyCode.O), this::openSession),
                                Command.of("Open the sample", this::openSample),
                                Command.of("Import a recording...", Shortcut.chord(KeyCode.I), this::importRecording)),
                        recent,
                        List.of(
                                Command.of("Save a copy as...", Shortcut.shiftChord(KeyCode.S), program::saveCopy)
                                        .when(fixed(open)),
                                Command.of("Export...", Shortcut.chord(KeyCode.E), program::export)
                                        .when(fixed(open)),
                                Command.of("Close session", Shortcut.chord(KeyCode.W), program::closeSession)
                                        .when(fixed(open))),
                        List.of(
                                Command.of("Preferences...", Shortcut.chord(KeyCode.COMMA), () -> program.dialogs()
                                        .askPreferences(program.preferences())),
                                Command.of("Quit", Shortcut.chord(KeyCode.Q), this::quit))));
    }

    private CommandMenu tools() {
        boolean open = program.screen().isPresent();
        return new CommandMenu(
                "T_ools",
                List.of(List.of(
                        Command.of("Find the recording...", () -> program.screen()
                                        .ifPresent(s -> s.media().ask()))
                                .when(fixed(open)),
                        Command.of("Background tasks", () -> program.status().showAll())
                                .when(Bindings.isNotEmpty(program.tasks().running())))));
    }

    private CommandMenu help() {
        return new CommandMenu(
                "_Help",
                List.of(List.of(
                        Command.of("All keys", Shortcut.typed("?"), program::toggleKeys),
                        Command.of("About Turnwise", this::about))));
    }

    private void quit() {
        WindowMemory.keep(program.stage(), program.preferences());
        program.stage().close();
    }

    private void about() {
        program.dialogs()
                .tell(
                        "About Turnwise",
                        "Turnwise " + DesktopApplication.version() + "\n\n"
                                + "Emotion in recorded conversations, turn by turn, with a model's second opinion.\n\n"
                                + "Free software under the GNU General Public License, version 3 or later.");
    }

    Button keysButton() {
        Button button = quiet(new FontIcon(MaterialDesignK.KEYBOARD_OUTLINE), "All keys (?)");
        button.setOnAction(e -> program.toggleKeys());
        return button;
    }

    Button themeButton() {
        Button button = quiet(new FontIcon(MaterialDesignT.THEME_LIGHT_DARK), "Light or dark");
        button.setId("theme-button");
        button.setOnAction(e -> {
            boolean dark = program.themes().theme() == Theme.DARK;
            program.preferences().change(p -> p.withTheme(dark ? ThemeChoice.LIGHT : ThemeChoice.DARK));
        });
        return button;
    }

    private static Button quiet(FontIcon icon, String words) {
        Button button = new Button();
        button.setGraphic(icon);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().add("quiet-button");
        return button;
    }

    private static ObservableValue<Boolean> fixed(boolean value) {
        return new SimpleObjectProperty<>(value);
    }
}
