package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.turnwise.desktop.keys.CommandFinder;
import org.turnwise.desktop.keys.Entries;
import org.turnwise.desktop.keys.KeyEditing;
import org.turnwise.desktop.keys.KeyMap;
import org.turnwise.desktop.labels.ShortcutOverlay;
import org.turnwise.desktop.recordings.FurtherRecordings;
import org.turnwise.desktop.runs.PackChoice;
import org.turnwise.desktop.schemes.SchemesDialog;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.templates.TemplateCommands;
import org.turnwise.desktop.welcome.WelcomePane;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Label;

/** The menus as they are now, with a session open or without. */
final class WindowCommands implements WelcomePane.Choices {
    private static final Texts TEXTS = Texts.of(WindowCommands.class);
    private static final int RECENT_SHOWN = 6;

    private final WindowParts parts;
    private final Desk desk;
    private final Orders orders;
    private final PackChoice packs;
    private final Runnable guide;
    private List<CommandMenu> menus = List.of();
    private List<CommandMenu> asShipped = List.of();
    private List<Command> more = List.of();
    private boolean waiting;

    /** @param guide opens the guide */
    WindowCommands(WindowParts parts, Desk desk, Orders orders, PackChoice packs, Runnable guide) {
        this.parts = parts;
        this.desk = desk;
        this.orders = orders;
        this.packs = packs;
        this.guide = guide;
        packs.packsProperty().addListener((o, was, is) -> refreshModelSoon());
        packs.inForceProperty().addListener((o, was, is) -> refreshModelSoon());
        parts.window().corner(keysButton(), themeButton());
        parts.preferences().windowProperty().addListener((o, was, is) -> {
            if (!was.keys().equals(is.keys())) {
                refresh();
            }
        });
        parts.preferences().labelsProperty().addListener((o, was, is) -> refresh());
        desk.openingProperty().addListener((o, was, is) -> {
            if (desk.screen().isEmpty()) {
                parts.window().firstKeys(is.map(this::early).orElse(more));
            }
        });
        desk.screenProperty().addListener((o, was, is) -> {
            refresh();
            is.map(SessionScreen::session).ifPresent(this::follow);
            is.ifPresent(
                    screen -> screen.runs().comparedProperty().addListener((p, before, now) -> refreshModelSoon()));
        });
    }

    /** Labels and runs to choose from change with these, whether by an order, an undo or a redo. */
    private void follow(FxSession session) {
        session.schemeProperty().addListener((o, was, is) -> refresh());
        session.shownRunProperty().addListener((o, was, is) -> refreshModelSoon());
        desk.screen()
                .ifPresent(screen -> screen.models().further().furtherProperty().addListener((o, was, is) -> {
                    if (FurtherRecordings.differ(was, is)) {
                        refresh();
                    }
                }));
        session.sessionProperty().addListener((o, was, is) -> {
            if (was.runs() != is.runs()) {
                refreshModelSoon();
            }
        });
    }

    private List<Command> early(SessionScreen screen) {
        return new EarlyKeys(new SessionCommands(screen, orders), screen.session(), parts.status()::note)
                .commands(parts.window().layout(), keys());
    }

    /** Packs or runs are others now: once for all that changes together, as when a new run is recorded and shown. */
    private void refreshModelSoon() {
        if (!waiting) {
            waiting = true;
            parts.fx().execute(() -> {
                waiting = false;
                CommandMenu fresh = keys().apply(model());
                menus = menus.stream()
                        .map(old -> old.title().equals(fresh.title()) ? fresh : old)
                        .toList();
                parts.window().refill(fresh);
            });
        }
    }

    /** Makes menus and keys anew, because a session was opened or closed or offers other choices. */
    void refresh() {
        List<CommandMenu> made = new ArrayList<>();
        List<Command> labels = new ArrayList<>();
        made.add(file());
        desk.screen().ifPresent(screen -> {
            SessionCommands commands = new SessionCommands(screen, orders);
            made.add(commands.edit());
            made.add(commands.view(parts.window().layout()));
            made.add(commands.turn(parts.window().layout()));
            made.add(commands.play());
            made.add(model());
            screen.turnMenu(keys().apply(commands.turnMenu(parts.window().layout())));
            labels.addAll(commands.labelKeys());
            commands.otherKeys(parts.window().layout()).stream()
                    .filter(c -> c.shortcut().filter(keys()::gives).isEmpty())
                    .forEach(labels::add);
        });
        if (desk.screen().isEmpty()) {
            made.add(model());
        }
        made.add(tools());
        made.add(help());
        asShipped = List.copyOf(made);
        menus = made.stream().map(keys()::apply).toList();
        desk.screen().ifPresent(screen -> screen.panes().palette().templates(templates()));
        more = List.copyOf(labels);
        parts.window().commands(menus, more);
    }

    /** The templates with the keys that they have now. */
    private List<Command> templates() {
        return menus.stream()
                .flatMap(m -> m.withBelow().stream())
                .filter(m -> m.words().equals(TemplateCommands.title()))
                .flatMap(m -> m.sections().get(0).stream())
                .toList();
    }

    private KeyMap keys() {
        return new KeyMap(parts.preferences().window().keys());
    }

    /** Asks for keys of the annotator's own. */
    void editKeys() {
        parts.dialogs()
                .askKeys(new KeyEditing(Entries.of(asShipped, List.of()), more, keys()))
                .ifPresent(changed -> parts.preferences().changeWindow(w -> w.withKeys(changed)));
    }

    /** The menu of packs and runs; the inspector's list of runs is made anew with it. */
    private CommandMenu model() {
        CommandMenu choice = RunCommands.packs(packs, orders);
        return desk.screen()
                .map(screen -> {
                    SessionCommands commands = new SessionCommands(screen, orders);
                    screen.inspector().runMenu(commands.runs());
                    return commands.model(choice);
                })
                .orElseGet(() -> new CommandMenu(TEXTS.get("menu.model"), List.of(), List.of(choice)));
    }

    @Override
    public void openSample() {
        orders.openSample();
    }

    @Override
    public void openSession() {
        orders.openSession();
    }

    @Override
    public void importRecording() {
        orders.importFiles(Optional.empty(), Optional.empty());
    }

    @Override
    public void open(Path session) {
        orders.open(session);
    }

    private CommandMenu file() {
        List<Command> recent = parts.preferences().remembered().recent().stream()
                .limit(RECENT_SHOWN)
                .map(Path::of)
                .map(f -> Command.of(TEXTS.get("file.recent", f.getFileName()), () -> orders.open(f))
                        .forNow())
                .toList();
        boolean open = desk.screen().isPresent();
        return new CommandMenu(
                TEXTS.get("menu.file"),
                List.of(
                        List.of(
                                Command.of(TEXTS, "file.open", Shortcut.chord(KeyCode.O), this::openSession),
                                Command.of(TEXTS, "file.sample", this::openSample),
                                Command.of(TEXTS, "file.import", Shortcut.chord(KeyCode.I), this::importRecording)),
                        recent,
                        List.of(
                                Command.of(TEXTS, "file.saveCopy", Shortcut.shiftChord(KeyCode.S), orders::saveCopy)
                                        .when(fixed(open)),
                                Command.of(TEXTS, "file.export", Shortcut.chord(KeyCode.E), orders::export)
                                        .when(fixed(open)),
                                Command.of(TEXTS, "file.close", Shortcut.chord(KeyCode.W), orders::closeSession)
                                        .when(fixed(open))),
                        List.of(
                                Command.of(
                                        TEXTS, "file.preferences", Shortcut.chord(KeyCode.COMMA), () -> parts.dialogs()
                                                .askPreferences(parts.preferences())),
                                Command.of(TEXTS, "file.quit", Shortcut.chord(KeyCode.Q), this::quit))));
    }

    private CommandMenu tools() {
        boolean open = desk.screen().isPresent();
        List<Command> training = desk.screen()
                .map(s -> s.labelled().training())
                .map(t -> List.of(
                        Command.of(TEXTS, "tools.training", t::begin)
                                .when(t.onProperty().map(on -> !on)),
                        Command.of(TEXTS, "tools.endTraining", t::end).when(t.onProperty())))
                .orElse(List.of());
        return new CommandMenu(
                TEXTS.get("menu.tools"),
                List.of(
                        training,
                        List.of(
                                Command.of(TEXTS, "tools.trace", Shortcut.shiftChord(KeyCode.T), orders::recordTrace)
                                        .when(fixed(open)),
                                Command.of(TEXTS, "tools.statistics", Shortcut.chord(KeyCode.T), orders::showStatistics)
                                        .when(fixed(open)),
                                Command.of(TEXTS, "tools.keys", this::editKeys),
                                Command.of(SchemesDialog.menuText(), this::editSchemes)
                                        .known("schemes.menu")
                                        .when(fixed(writable())),
                                Command.of(TEXTS, "tools.tasks", () -> parts.status()
                                                .showAll())
                                        .when(Bindings.isNotEmpty(parts.tasks().running())))));
    }

    private boolean writable() {
        return desk.screen().filter(s -> !s.session().readOnly()).isPresent();
    }

    /** A label's key must be none that the window has already; its own keys do not count. */
    void editSchemes() {
        int labels = desk.screen()
                .map(s -> new SessionCommands(s, orders).labelKeys().size())
                .orElse(0);
        orders.editSchemes(Stream.concat(
                        menus.stream().flatMap(m -> m.withBelow().stream()).flatMap(m -> m.commands().stream()),
                        more.stream().skip(labels))
                .toList());
    }

    private CommandMenu help() {
        return new CommandMenu(
                TEXTS.get("menu.help"),
                List.of(List.of(
                        Command.of(TEXTS, "help.guide", Shortcut.function(KeyCode.F1), guide),
                        Command.of(TEXTS, "help.find", Shortcut.shiftChord(KeyCode.P), this::findCommand),
                        Command.of(TEXTS, "help.keys", Shortcut.typed("?"), this::toggleKeys),
                        Command.of(TEXTS, "help.about", this::about))));
    }

    private void toggleKeys() {
        MainWindow window = parts.window();
        List<Label> labels =
                desk.screen().map(screen -> screen.session().scheme().labels()).orElse(List.of());
        ShortcutOverlay overlay = new ShortcutOverlay(withLabels(), labels, window::hideOverlay);
        window.toggleOverlay(overlay.node());
        if (window.overlayShown()) {
            overlay.begin();
        }
    }

    /** Lays the command palette over the window, or takes it away. */
    void findCommand() {
        MainWindow window = parts.window();
        if (window.overlayShown()) {
            window.hideOverlay();
            return;
        }
        CommandFinder finder = new CommandFinder(
                entries(),
                parts.preferences().remembered().commands(),
                entry -> parts.preferences().remember(r -> r.withCommand(entry.id())),
                window::hideOverlay);
        window.toggleOverlay(finder.node());
        finder.begin();
    }

    /** Everything that menus and keys know. */
    Entries entries() {
        return Entries.of(withLabels(), more);
    }

    /** The label keys are in no menu but in the overlay: they are pressed most. */
    private List<CommandMenu> withLabels() {
        List<CommandMenu> groups = new ArrayList<>(menus);
        desk.screen()
                .map(screen -> new SessionCommands(screen, orders).labelKeys())
                .filter(keys -> !keys.isEmpty())
                .ifPresent(keys -> groups.add(0, new CommandMenu(TEXTS.get("keys.labels"), List.of(keys))));
        return groups;
    }

    private void quit() {
        WindowMemory.keep(parts.stage(), parts.preferences());
        parts.stage().close();
    }

    private void about() {
        parts.dialogs().tell(TEXTS.get("about.title"), TEXTS.get("about.words", DesktopApplication.version()));
    }

    private Button keysButton() {
        Button button = quiet(new FontIcon(MaterialDesignK.KEYBOARD_OUTLINE), TEXTS.get("corner.keys"));
        button.setId("keys-button");
        button.setOnAction(e -> toggleKeys());
        return button;
    }

    private Button themeButton() {
        Button button = quiet(new FontIcon(MaterialDesignT.THEME_LIGHT_DARK), TEXTS.get("corner.theme"));
        button.setId("theme-button");
        button.setOnAction(e -> parts.preferences()
                .change(p -> p.withTheme(parts.themes().theme().turned().choice())));
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
