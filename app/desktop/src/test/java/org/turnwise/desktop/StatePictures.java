package org.turnwise.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.playback.JavaSoundOutput;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.store.SessionFiles;

/**
 * Draws what {@code --pictures} does not come by: the welcome, the dialogs, the overlay and the states in which
 * something is not as usual. A program to be run by hand: its arguments are the folder for the pictures, and the width
 * and height of the window; then, for states to be drawn alone, in all four looks, a pattern that is found in
 * their names, and the scale in percent.
 */
public final class StatePictures extends Application {
    private final ChosenFiles files = new ChosenFiles();
    private Optional<Program> started = Optional.empty();
    private Optional<StateShots> shots = Optional.empty();

    /** The way in: a main class must not be an application when run from the class path. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Application.launch(StatePictures.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        List<String> arguments = getParameters().getRaw();
        Path folder = Files.createTempDirectory("turnwise-states");
        ModelPackCopies.shipped(folder.resolve("data").resolve("packs"), "lab-2026");
        ModelPackCopies.damaged(folder.resolve("data").resolve("packs"), "lab-2025");
        Program program = new Program(
                stage,
                new Surroundings(
                        new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache")),
                        Clock.systemUTC(),
                        "Robin",
                        files,
                        (file, device, remark) ->
                                FilePlayer.open(MediaProbe.probe(file), JavaSoundOutput.on(device, remark)),
                        page -> {},
                        "pictures"));
        started = Optional.of(program);
        shots = Optional.of(new StateShots(program, arguments));
        program.parts().preferences().change(Preferences::withoutPlaying);
        if (arguments.size() > 4) {
            program.parts().preferences().changeWindow(w -> w.withScale(Integer.parseInt(arguments.get(4))));
        }
        for (String name : List.of("Dinner, 3 March", "Pilot A", "Kitchen")) {
            program.parts().preferences().remember(r -> r.withRecent("/home/robin/sessions/" + name + ".turnwise"));
        }
        program.parts().preferences().remember(r -> r.withOpen("face"));
        program.orders().closeSession();
        // no larger than the screen in memory, whatever the window would like
        stage.setWidth(Math.min(1280, Double.parseDouble(arguments.get(1))));
        stage.setHeight(Math.min(720, Double.parseDouble(arguments.get(2))));
        stage.show();
        plan(folder);
        shots.orElseThrow().next();
    }

    private void plan(Path folder) throws IOException {
        LabelStates labels = new LabelStates(shots.orElseThrow(), program());
        Path good = Files.writeString(folder.resolve("talk.srt"), transcript(""));
        Path broken = Files.writeString(
                folder.resolve("broken.srt"),
                transcript("13\n00:00:4x,000 --> 00:00:44,000\nMia: Who is there?\n\n"
                        + "14\n00:00:50,000 --> 00:00:50,000\nJonas: Nobody.\n\n"
                        + "15\n00:01:50,000 --> 00:01:55,000\nMia: Past the end.\n\n"));
        window("welcome", () -> {});
        window(
                "sample",
                () -> program().orders().openSample(),
                () -> program().screen().isPresent() && analysed());
        window("faces", () -> {
            screen().faces().boxesShownProperty().set(true);
            screen().timeline().model().faces().shownProperty().set(true);
            screen().timeline().model().voice().shownProperty().set(true);
            screen().session().select(screen().session().rows().get(7).id());
        });
        // the first picture behind a cut: no box of the shot before may lie over it
        window("faces-cut", () -> screen().player().seek(25_981));
        SeekBarPointing pointing = new SeekBarPointing(program().parts().scene());
        window("scrubbing", () -> pointing.at(0.6), pointing::isPictured);
        window("scrubbed", pointing::leave);
        new RecordingStates(shots.orElseThrow(), program()).plan(folder);
        shaping();
        explaining();
        reviewing();
        blindFirst();
        comparing();
        dialog("statistics", () -> {
            FirstLabels.give(program().screen().orElseThrow());
            program().orders().showStatistics();
        });
        new LaneStates(shots.orElseThrow(), program()).all();
        window("palette", () -> {
            program().parts().stage().getScene().getRoot().requestFocus();
            program().commands().findCommand();
        });
        labels.schemesAndTemplates();
        dialog("own-keys", () -> program().commands().editKeys());
        window("palette-closed", () -> program().parts().window().hideOverlay());
        dialog("import-good", () -> program().orders().importFiles(Optional.of(recording()), Optional.of(good)));
        dialog("import-broken", () -> program().orders().importFiles(Optional.of(recording()), Optional.of(broken)));
        dialog("import-empty", () -> program().orders().importFiles(Optional.empty(), Optional.empty()));
        dialog("export", () -> program().orders().export());
        dialog("preferences", () -> program()
                .parts()
                .dialogs()
                .askPreferences(program().parts().preferences()));
        window(
                "overlay",
                () -> ((javafx.scene.control.Button) program().parts().scene().lookup("#keys-button")).fire());
        labels.colours();
        window("no-panes", () -> {
            program().parts().window().hideOverlay();
            program().parts().window().layout().commands().forEach(Command::perform);
        });
        window("scales", () -> {
            program().parts().window().layout().commands().forEach(Command::perform);
            program().parts().preferences().remember(r -> r.withOpen("scales"));
            Path again = screen().session().file();
            program().orders().closeSession();
            program().orders().open(again);
        });
        labels.picturesAndShares();
        labels.momentsAndTraces();
        window("read-only", this::openTwice);
        window("moved", () -> {
            Path file = screen().session().file();
            program().orders().closeSession();
            try {
                Path alone =
                        Files.createDirectories(folder.resolve("x/y/z/alone")).resolve("talk.turnwise");
                Files.copy(file, alone);
                program().orders().open(alone);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        new LongStates(shots.orElseThrow(), program(), folder).all();
    }

    /** A range, a turn that was split, and what can be done with a turn. */
    private void shaping() {
        window("range", () -> {
            screen().timeline().model().range().choose(new TimeSpan(9_000, 21_000));
            screen().session().select(screen().session().rows().get(2).id());
        });
        window("split", () -> {
            screen().timeline().model().range().clear();
            TimeSpan span = screen().session().selectedTurn().orElseThrow().span();
            screen().player().seek((span.startMillis() + span.endMillis()) / 2);
            screen().shaping().split();
        });
        dialog("turn-menu", () -> menu("menu.turn").show());
        window(
                "keys",
                () -> ((javafx.scene.control.Button) program().parts().scene().lookup("#keys-button")).fire());
        window("split-undone", () -> {
            program().parts().window().hideOverlay();
            program().orders().undo();
        });
    }

    /** The inspector's parts that say why, all open, with the voice muted. */
    private void explaining() {
        // its parts are made once it is seen
        window(
                "inspector",
                () -> program().parts().window().layout().openInspector(),
                () -> program().parts().scene().lookup("#fold-similar") != null);
        window("explained", () -> {
            List.of("heads", "what-if", "trace", "similar").forEach(part -> fire("#fold-" + part));
            screen().session().select(screen().session().rows().get(9).id());
        });
        window("muted", () -> fire("#without-voice"), () -> !answer().contains("\u2026"));
        window("explained-below", () -> inspectorScroll().setVvalue(0.36));
        window("explained-further", () -> inspectorScroll().setVvalue(0.6));
        window("explained-no-more", () -> {
            inspectorScroll().setVvalue(0);
            List.of("heads", "what-if", "trace", "similar").forEach(part -> fire("#fold-" + part));
        });
    }

    private void fire(String id) {
        ((ButtonBase) program().parts().scene().lookup(id)).fire();
    }

    private String answer() {
        return ((Label) program().parts().scene().lookup("#what-if-answer")).getText();
    }

    private ScrollPane inspectorScroll() {
        Node inside = program().parts().scene().lookup("#probabilities");
        while (!(inside instanceof ScrollPane)) {
            inside = inside.getParent();
        }
        return (ScrollPane) inside;
    }

    /** What is most worth a look first, after a dozen labels, and the question of how many to accept. */
    private void reviewing() {
        window("queue", () -> screen().review().worthALookProperty().set(true), () -> screen().turns()
                .queued());
        dialog("bulk", () -> program().orders().acceptShown());
        window("queue-reviewed", () -> {
            for (int i = 0; i < 12; i++) {
                if (i % 4 == 3) {
                    screen().labelling().label("surprise");
                } else {
                    screen().labelling().accept();
                }
            }
        });
        window(
                "queue-hidden",
                () -> screen().session().predictionsVisibleProperty().set(false));
        window("in-order-again", () -> {
            screen().session().predictionsVisibleProperty().set(true);
            screen().review().worthALookProperty().set(false);
        });
    }

    /** How the session is labelled: the question, the window blind first, what audit turns tell, and training. */
    private void blindFirst() {
        dialog("how-labelled", () -> screen().labelled().ask());
        window("blind-first", () -> {
            label(new Blinding(Blinding.Way.BLIND_FIRST, 0, 0));
            TurnRow next = screen().session().rows().stream()
                    .filter(row -> row.humanLabel().isEmpty())
                    .findFirst()
                    .orElseThrow();
            screen().session().select(next.id());
            program().orders().sayNothingToAccept();
        });
        dialog("anchoring", () -> screen().labelled().showAnchoring());
        window("training", () -> {
            label(Blinding.OPEN);
            screen().session().rows().forEach(row -> screen().session()
                    .submit(new SetGold(
                            new GoldLabel(row.id(), screen().session().scheme().id(), "joy", "answer key"))));
            screen().session().submitFor(now -> java.util.Optional.empty()).thenAccept(done -> {
                screen().labelled().training().begin();
                screen().labelling().label("joy");
                screen().labelling().label("anger");
            });
        });
        window("after-training", () -> screen().labelled().training().end());
    }

    private void label(Blinding blinding) {
        screen().session().submit(new SetBlinding(blinding));
    }

    /** Another run beside the first: in the inspector, in its list, in the menu of packs and in figures. */
    private void comparing() {
        window(
                "runs-compared",
                () -> OtherOpinion.record(screen()),
                () -> screen().runs().runs().size() == 2);
        dialog("runs-menu", () -> ((MenuButton) program().parts().scene().lookup("#opinion-of")).show());
        dialog("model-menu", () -> modelMenu().show());
        dialog("pack-menu", () -> {
            // A submenu opens only under the pointer: its items are shown by themselves.
            Menu packs = modelMenu().getItems().stream()
                    .filter(Menu.class::isInstance)
                    .map(Menu.class::cast)
                    .findFirst()
                    .orElseThrow();
            ContextMenu alone = new ContextMenu();
            alone.getItems().setAll(List.copyOf(packs.getItems()));
            alone.show(program().parts().stage(), 300, 60);
        });
        dialog("runs-figures", () -> program().orders().compareRuns());
    }

    private Menu modelMenu() {
        return menu("menu.model");
    }

    private Menu menu(String key) {
        String title = Texts.of(WindowCommands.class).get(key);
        MenuBar bar = (MenuBar) program().parts().scene().lookup("#menu-bar");
        return bar.getMenus().stream()
                .filter(m -> m.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** A second editor holds the file: the window can only read it. */
    private void openTwice() {
        Path file = screen().session().file();
        program().orders().closeSession();
        Thread holder = new Thread(
                () -> {
                    try (var editor = new SessionFiles(Clock.systemUTC(), "Mia").open(file)) {
                        Platform.runLater(() -> program().orders().open(file));
                        Thread.sleep(4000);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "holder");
        holder.setDaemon(true);
        holder.start();
    }

    private Path recording() {
        MediaState media = screen().session().mediaProperty().get();
        return ((MediaState.Found) media).file();
    }

    private boolean analysed() {
        return !program().orders().analysing().get()
                && program().parts().tasks().running().isEmpty()
                && screen().session().shownRunProperty().get().isPresent();
    }

    private void window(String name, Runnable open) {
        window(name, open, () -> program().parts().tasks().running().isEmpty());
    }

    private void window(String name, Runnable open, BooleanSupplier ready) {
        shots.orElseThrow().window(name, open, ready);
    }

    private void dialog(String name, Runnable open) {
        shots.orElseThrow().dialog(name, open);
    }

    private static String transcript(String more) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d\n00:00:%02d,000 --> 00:00:%02d,500\n%s: Line number %d.\n\n",
                    i,
                    i * 3,
                    i * 3 + 2,
                    i % 2 == 0 ? "Mia" : "Jonas",
                    i));
        }
        return text + more;
    }

    private SessionScreen screen() {
        return program().screen().orElseThrow();
    }

    private Program program() {
        return started.orElseThrow();
    }
}
