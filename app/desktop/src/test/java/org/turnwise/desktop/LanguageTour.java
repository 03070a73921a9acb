package org.turnwise.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.keys.Entry;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.model.Session;

/**
 * Goes through the window and writes down every text it comes by, a line each. A program of its own, since a program
 * speaks one language: its arguments are its folder, the file for the texts and the language. What is data of the
 * session stands in a second file, with {@code .data} behind the name.
 */
public final class LanguageTour extends Application {
    private static final long PATIENCE_SECONDS = 240;
    private static final List<String> DIALOGS = List.of(
            "desktop.file.preferences",
            "desktop.tools.keys",
            "desktop.tools.statistics",
            "desktop.file.export",
            "desktop.file.import",
            "desktop.model.labelled",
            "desktop.model.anchoring",
            "desktop.turn.acceptShown",
            "desktop.help.about",
            "schemes.menu",
            "templates.menu.edit");

    private static final List<String> FOLDS =
            List.of("scales", "shares", "more", "experts", "heads", "what-if", "trace", "similar", "voice", "face");

    private final WindowTexts texts = new WindowTexts();
    private Optional<Program> started = Optional.empty();

    /** The way in: a main class must not be an application when run from the class path. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Locale.setDefault(Locale.forLanguageTag(arguments[2]));
            Application.launch(LanguageTour.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Path folder = Path.of(getParameters().getRaw().get(0));
        Program program = new Program(
                stage,
                new Surroundings(
                        new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache")),
                        Clock.systemUTC(),
                        "Robin",
                        new ChosenFiles(),
                        (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), AudioOutput.none()),
                        page -> {},
                        "test"));
        started = Optional.of(program);
        program.parts().preferences().change(Preferences::withoutPlaying);
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
        CompletableFuture.runAsync(this::tour).whenComplete((done, failure) -> {
            if (failure != null) {
                failure.printStackTrace();
            }
            Platform.runLater(() -> {
                program.close();
                Platform.exit();
                System.exit(failure == null ? 0 : 1);
            });
        });
    }

    private void tour() {
        try {
            look();
            onFx(() -> {
                program().orders().openSample();
                return true;
            });
            until(() -> program().screen().isPresent()
                    && !program().orders().analysing().get()
                    && idle()
                    && screen().session().shownRunProperty().get().isPresent());
            onFx(() -> {
                screen().session().select(screen().session().rows().get(3).id());
                return true;
            });
            // the inspector's parts come piece by piece, later on a machine that is busy
            until(() -> idle() && FOLDS.stream().allMatch(part -> root().lookup("#fold-" + part) != null));
            onFx(() -> {
                root().lookupAll(".fold-head").stream()
                        .map(ToggleButton.class::cast)
                        .filter(head -> !head.isSelected())
                        .forEach(ToggleButton::fire);
                return true;
            });
            until(this::idle);
            look();
            perform("desktop.turn.worth");
            until(this::idle);
            look();
            perform("desktop.turn.accept");
            until(this::idle);
            perform("desktop.edit.undo");
            until(this::idle);
            look();
            perform("desktop.help.keys");
            look();
            onFx(() -> {
                program().parts().window().hideOverlay();
                return true;
            });
            for (String dialog : DIALOGS) {
                dialog(dialog);
            }
            List<String> arguments = getParameters().getRaw();
            Files.write(Path.of(arguments.get(1)), texts.found());
            Files.write(Path.of(arguments.get(1) + ".data"), onFx(this::data));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void dialog(String id) throws Exception {
        Platform.runLater(() -> command(id).perform());
        until(() -> Window.getWindows().size() > 1);
        until(this::idle);
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(w -> w != program().parts().stage())
                    .forEach(w -> {
                        if (w instanceof Stage stage) {
                            texts.add(stage.getTitle());
                        }
                        texts.walk(w.getScene().getRoot());
                        w.hide();
                    });
            return true;
        });
        until(() -> Window.getWindows().size() == 1);
    }

    private void look() throws Exception {
        onFx(() -> {
            root().applyCss();
            root().layout();
            texts.walk(root());
            return true;
        });
    }

    /** What the session and the machine bring along, whatever the language. */
    private List<String> data() {
        Session session = screen().session().whole();
        List<String> data = new ArrayList<>(List.of("Robin", session.name(), "turnwise-base", "sure-meld-text"));
        session.turnsInOrder().forEach(t -> data.add(t.text()));
        session.speakers().values().forEach(s -> data.add(s.name()));
        session.schemes().values().forEach(scheme -> {
            data.add(scheme.name());
            scheme.labels().forEach(l -> data.addAll(List.of(l.name(), l.shortName(), l.help(), l.id())));
            scheme.scales().forEach(s -> data.addAll(List.of(s.name(), s.help())));
        });
        session.runs().values().forEach(r -> data.add(r.modelName()));
        session.media().forEach(m -> data.add(String.valueOf(Path.of(m.path()).getFileName())));
        return data.stream().filter(d -> !d.isBlank()).toList();
    }

    private void perform(String id) throws Exception {
        onFx(() -> {
            command(id).perform();
            return true;
        });
    }

    private org.turnwise.desktop.shell.Command command(String id) {
        return program().commands().entries().all().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .map(Entry::command)
                .orElseThrow(() -> new IllegalStateException("there is no command " + id));
    }

    private boolean idle() {
        return program().parts().tasks().running().isEmpty();
    }

    private Parent root() {
        return program().parts().scene().getRoot();
    }

    private Program program() {
        return started.orElseThrow();
    }

    private SessionScreen screen() {
        return program().screen().orElseThrow();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | AssertionError failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onFx(condition)) {
            if (System.nanoTime() > end) {
                throw new IOException("waited in vain");
            }
            Thread.sleep(50);
        }
    }
}
