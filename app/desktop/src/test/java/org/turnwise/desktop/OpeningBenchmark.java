package org.turnwise.desktop;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.stage.Stage;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.model.TurnId;

/**
 * Measures how long it takes from asking for a session until its turns are there, a label given then is shown, all panes are
 * in the window, and the model's opinion is there too, each time in a program that was just started and shows its window; and
 * how long from the start of Java when the program is started with the session. Arguments are the number of turns, how often, {@code --labelled} where nearly all of them are labelled, and flags for
 * Java, which every second program is started with. Prints milliseconds by the clock and of processor time of
 * all threads. Run by hand, headless, with what the launcher gives Java: its options, its archive of classes and, before that
 * of the tests, its class path.
 */
final class OpeningBenchmark {
    private static final String LABELLED = "--labelled";
    private static final String USER = "Robin";
    private static final String PREFERENCES = "preferences.json";

    private OpeningBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int turns = Integer.parseInt(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        boolean labelled = arguments.length > 2 && arguments[2].equals(LABELLED);
        List<String> flags = List.of(arguments).subList(labelled ? 3 : 2, arguments.length);
        Path folder = Files.createTempDirectory("turnwise-opening");
        Path file = LongSessions.write(folder.resolve(turns + ".turnwise"), turns);
        Preferences annotator = new PreferencesModel(folder, USER, Runnable::run).preferences();
        if (labelled) {
            LongSessions.label(file, annotator);
        }
        for (int run = 0; run < runs; run++) {
            start(file, List.of());
            if (!flags.isEmpty()) {
                start(file, flags);
            }
        }
    }

    private static void start(Path file, List<String> flags) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(flags);
        for (Class<?> way : List.of(Opening.class, Starting.class)) {
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of(way.getName(), file.toString(), String.join(" ", flags)));
            new ProcessBuilder(whole)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        }
    }

    /** A home in which nothing is known but who annotates, as written beside the session. */
    private static Surroundings surroundings(Path file) throws IOException {
        Path folder = Files.createTempDirectory("turnwise-opening-home");
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.copy(file.resolveSibling(PREFERENCES), config.resolve(PREFERENCES));
        return new Surroundings(
                new UserFolders(config, folder.resolve("data"), folder.resolve("cache")),
                Clock.systemUTC(),
                USER,
                new ChosenFiles(),
                (media, device, remark) -> FilePlayer.open(MediaProbe.probe(media), AudioOutput.none()),
                page -> {},
                "benchmark");
    }

    private static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
    }

    private static void size(Program program) {
        program.parts().stage().setWidth(1280);
        program.parts().stage().setHeight(720);
    }

    private static void awaitPanes(Program program) throws InterruptedException {
        CountDownLatch whole = new CountDownLatch(1);
        // what is asked for now comes after all that the session still brings into the window
        Platform.runLater(() -> program.parts().frames().execute(whole::countDown));
        whole.await();
    }

    /** One program that is started with the session and ends. */
    static final class Starting {
        private Starting() {}

        public static void main(String[] arguments) throws Exception {
            long begin = ManagementFactory.getRuntimeMXBean().getStartTime();
            startToolkit();
            StartOptions options = StartOptions.parse(List.of(arguments[0]));
            Program program = onFx(() -> {
                Program made = Program.toStart(new Stage(), surroundings(Path.of(arguments[0])), options);
                size(made);
                return made;
            });
            onFx(() -> program.start(options)).get();
            long turns = System.currentTimeMillis() - begin;
            awaitPanes(program);
            System.out.printf(
                    Locale.ROOT,
                    "from the start of Java: all turns after %5d ms; all panes %5d (processor time %5d) %s%n",
                    turns,
                    System.currentTimeMillis() - begin,
                    processorMillis(),
                    arguments[1]);
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    /** One program that opens the session and ends. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] arguments) throws Exception {
            startToolkit();
            Path file = Path.of(arguments[0]);
            Program program = onFx(() -> {
                Program made = new Program(new Stage(), surroundings(file));
                size(made);
                made.parts().stage().show();
                return made;
            });
            Thread.sleep(1_500);
            long cpu = processorMillis();
            long start = System.nanoTime();
            onFx(() -> program.orders().open(file)).get();
            double turns = (System.nanoTime() - start) / 1e6;
            CompletableFuture<Double> labelled = new CompletableFuture<>();
            Platform.runLater(() -> {
                SessionScreen screen = program.screen().orElseThrow();
                TurnId first = screen.session().selected().orElseThrow();
                screen.session().rows().addListener((Observable o) -> screen.session()
                        .row(first)
                        .flatMap(TurnRow::humanLabel)
                        .ifPresent(label -> labelled.complete((System.nanoTime() - start) / 1e6)));
                screen.label("joy");
            });
            awaitPanes(program);
            double panes = (System.nanoTime() - start) / 1e6;
            long panesCpu = processorMillis() - cpu;
            CountDownLatch complete = new CountDownLatch(1);
            Platform.runLater(() -> {
                FxSession session = program.screen().orElseThrow().session();
                if (session.completeProperty().get()) {
                    complete.countDown();
                }
                session.completeProperty().addListener((o, was, is) -> complete.countDown());
            });
            complete.await();
            System.out.printf(
                    Locale.ROOT,
                    "all turns after %5.0f ms, the first labelled %5.0f; all panes %5.0f (processor time %5d); what models said %5.0f (%5d) %s%n",
                    turns,
                    labelled.get(),
                    panes,
                    panesCpu,
                    (System.nanoTime() - start) / 1e6,
                    processorMillis() - cpu,
                    arguments[1]);
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static long processorMillis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
