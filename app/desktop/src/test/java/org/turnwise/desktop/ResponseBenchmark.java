package org.turnwise.desktop;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.FxGaps.Gap;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.PaneSizes;
import org.turnwise.desktop.timeline.TimelineModel;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;

/**
 * Measures how long the whole window keeps the FX thread busy: opens a session of each size given (2,000 and 100,000
 * turns where none is), does what an annotator does, and prints for each kind of act the longest gap in which the thread
 * did not answer. With {@code --labelled} the annotator has labelled all but the first thousand before. Other arguments
 * that are not numbers choose the acts whose name begins with them. Run by hand, headless,
 * with the flags that this module's tests run with.
 */
final class ResponseBenchmark {
    private static final String LABELLED = "--labelled";
    private static final int ACTS = 200;
    private static final MediaSource SOURCE = new MediaSource("m", "film.mp4", "sha256:00", 1, 84_000, true, true);
    /** Time for what an act sets off: the edit's way to the disk and back, and the pulses after it. */
    private static final long SETTLE_MILLIS = 40;

    /** Time for a session to come into the window whole, also on a busy machine. */
    private static final long OPENING_MILLIS = 8_000;

    private final Program program;
    private final FxGaps gaps = new FxGaps();
    private final PrintStream out;
    private final List<String> wanted;
    private double trivial;

    private ResponseBenchmark(Program program, PrintStream out, List<String> wanted) {
        this.program = program;
        this.out = out;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Path folder = Files.createTempDirectory("turnwise-response");
        Program program = onFx(() -> {
            Program made = new Program(
                    new Stage(),
                    new Surroundings(
                            new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache")),
                            Clock.systemUTC(),
                            "Robin",
                            new ChosenFiles(),
                            (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), AudioOutput.none()),
                            page -> {},
                            "benchmark"));
            made.parts().preferences().change(Preferences::withoutPlaying);
            Stage stage = made.parts().stage();
            stage.setWidth(1280);
            stage.setHeight(720);
            stage.show();
            return made;
        });
        Optional<Preferences> annotator = Optional.empty();
        List<Integer> sizes = new ArrayList<>();
        List<String> acts = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(LABELLED)) {
                annotator = Optional.of(program.parts().preferences().preferences());
            } else if (argument.matches("\\d+")) {
                sizes.add(Integer.parseInt(argument));
            } else {
                acts.add(argument);
            }
        }
        ResponseBenchmark benchmark = new ResponseBenchmark(program, System.out, acts);
        onFx(() -> {
            benchmark.gaps.start();
            return true;
        });
        for (int size : sizes.isEmpty() ? List.of(2_000, 100_000) : sizes) {
            Path file = LongSessions.write(folder.resolve(size + ".turnwise"), size);
            annotator.ifPresent(a -> LongSessions.label(file, a));
            benchmark.measure(file, size);
        }
        benchmark.gaps.close();
        onFx(() -> {
            program.close();
            return true;
        });
        System.exit(0);
    }

    private void measure(Path file, int size) throws Exception {
        out.printf(Locale.ROOT, "%n%d turns; milliseconds of the longest gap per act%n", size);
        out.printf(
                "%-22s %5s  %8s %8s %8s %6s  %8s %8s %6s%n",
                "act", "acts", "median", "p99", "max", "> 16", "cpu p99", "cpu max", "ratio");
        acts("trivial (a note)", i -> program.parts().status().note("act " + i), ACTS);
        open("open", file);
        FxSession session = onFx(() -> program.screen().orElseThrow().session());
        SessionScreen screen = onFx(() -> program.screen().orElseThrow());
        TimelineModel timeline = screen.timeline().model();
        acts("select the next", i -> screen.labelling().next(), ACTS);
        String[] labels = {"joy", "anger", "neutral", "sadness", "surprise"};
        acts("label and go on", i -> screen.labelling().label(labels[i % labels.length]), ACTS);
        acts("undo", i -> session.undo(), 20);
        acts("worth a look, in order", i -> screen.review().worthALookProperty().set(i % 2 == 0), 11, 2_000);
        acts("label in the queue", i -> screen.labelling().label(labels[i % labels.length]), ACTS);
        acts("undo in the queue", i -> session.undo(), 20);
        onFx(() -> {
            screen.review().worthALookProperty().set(false);
            return true;
        });
        acts("zoom", i -> timeline.zoom(i % 40 < 20 ? 1.3 : 1 / 1.3, 400), ACTS);
        acts("zoom in", i -> timeline.zoom(i < 12 ? 1.5 : 1, 400), 12);
        acts("scroll the timeline", i -> timeline.pan(i < ACTS / 2 ? 60 : -60), ACTS);
        acts("move the playhead", i -> screen.player().seek(1_000L + i * 40L), ACTS);
        acts("choose a range", i -> timeline.range().choose(new TimeSpan(2_000L + i * 20L, 9_000L + i * 30L)), ACTS);
        timelineCleared(timeline);
        acts("nudge a boundary", i -> screen.shaping().nudge(Edge.END, i % 2 == 0 ? 1 : 2), ACTS);
        acts(
                "jump to the far end",
                i -> session.select(session.rows()
                        .get(i % 2 == 0 ? session.rows().size() - 1 - i : i)
                        .id()),
                20);
        String[] words = {"c", "cu", "cup", "", "noise", ""};
        acts("filter", i -> screen.turns().filter(f -> f.withText(words[i % words.length])), 24, 200);
        acts("hide and show opinion", i -> session.predictionsVisibleProperty().set(i % 2 == 1), 10, 400);
        allLanes(screen, file.resolveSibling("film"));
        close();
        open("open once more", file);
        close();
    }

    /** With every lane on, in a timeline tall enough for them: where the film is, then over the whole session. */
    private void allLanes(SessionScreen screen, Path folder) throws Exception {
        Path film = SampleSessions.all()
                .get(0)
                .copyTo(Files.createDirectories(folder))
                .media();
        TimelineModel timeline = screen.timeline().model();
        onFx(() -> {
            program.parts().window().layout().videoShownProperty().set(false);
            program.parts().window().layout().sizesProperty().set(new PaneSizes(0, 0, 560));
            for (LaneKind lane : LaneKind.values()) {
                timeline.lanes().shownProperty(lane).set(true);
            }
            screen.session().media(new MediaState.Found(SOURCE, film));
            screen.session().select(screen.session().rows().get(0).id());
            timeline.showSelected();
            timeline.zoom(0.1);
            return true;
        });
        Thread.sleep(OPENING_MILLIS);
        String[] labels = {"joy", "anger", "neutral", "sadness", "surprise"};
        acts("all lanes: scroll", i -> timeline.pan(i < ACTS / 2 ? 30 : -30), ACTS);
        acts("all lanes: zoom", i -> timeline.zoom(i % 20 < 10 ? 1.2 : 1 / 1.2, 400), ACTS);
        acts("all lanes: label", i -> screen.labelling().label(labels[i % labels.length]), ACTS);
        onFx(() -> {
            timeline.showAll();
            return true;
        });
        acts("all lanes: zoom far", i -> timeline.zoom(i % 40 < 20 ? 1.3 : 1 / 1.3, 400), ACTS);
        onFx(() -> {
            timeline.zoom(8, 400);
            return true;
        });
        acts("all lanes: scroll far", i -> timeline.pan(i < ACTS / 2 ? 60 : -60), ACTS);
        onFx(() -> {
            timeline.lanes().arrangeAnew();
            program.parts().window().layout().arrangeAnew();
            return true;
        });
    }

    private static void timelineCleared(TimelineModel timeline) throws Exception {
        onFx(() -> {
            timeline.range().clear();
            return true;
        });
    }

    private void close() throws Exception {
        onFx(() -> {
            program.orders().closeSession();
            return true;
        });
        Thread.sleep(500);
    }

    /** Prints besides every gap over the limit, in the order in which they came. */
    private void open(String name, Path file) throws Exception {
        onFx(gaps::take);
        long start = System.nanoTime();
        onFx(() -> program.orders().open(file)).get();
        CountDownLatch whole = new CountDownLatch(1);
        // what is asked for now comes after all that the session still brings into the window
        Platform.runLater(() -> program.parts().frames().execute(whole::countDown));
        whole.await();
        out.printf(Locale.ROOT, "%s: in the window whole after %.0f ms%n", name, (System.nanoTime() - start) / 1e6);
        Thread.sleep(OPENING_MILLIS);
        Gap gap = onFx(gaps::take);
        print(name, List.of(gap));
        out.println(gap.tooLong().stream()
                .map(piece -> String.format(Locale.ROOT, "%.0f", piece))
                .collect(Collectors.joining(" + ", "  pieces over the limit, processor time: ", "")));
    }

    private void acts(String name, IntConsumer act, int count) throws Exception {
        acts(name, act, count, SETTLE_MILLIS);
    }

    private void acts(String name, IntConsumer act, int count, long settleMillis) throws Exception {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::startsWith)) {
            return;
        }
        Thread.sleep(500);
        onFx(gaps::take);
        List<Gap> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            onFx(() -> {
                act.accept(number);
                return true;
            });
            Thread.sleep(settleMillis);
            found.add(onFx(gaps::take));
        }
        print(name, found);
    }

    private void print(String name, List<Gap> found) {
        double median = quantile(found, Gap::wallMillis, 0.5);
        double cpu = quantile(found, Gap::cpuMillis, 0.5);
        trivial = trivial == 0 ? cpu : trivial;
        out.printf(
                Locale.ROOT,
                "%-22s %5d  %8.1f %8.1f %8.1f %6d  %8.1f %8.1f %6.1f%n",
                name,
                found.size(),
                median,
                quantile(found, Gap::wallMillis, 0.99),
                quantile(found, Gap::wallMillis, 1),
                found.stream().filter(g -> g.cpuMillis() > FxGaps.LIMIT_MILLIS).count(),
                quantile(found, Gap::cpuMillis, 0.99),
                quantile(found, Gap::cpuMillis, 1),
                cpu / trivial);
        String over = IntStream.range(0, found.size())
                .filter(i -> found.get(i).cpuMillis() > FxGaps.LIMIT_MILLIS)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "%d (%.0f)", i + 1, found.get(i).cpuMillis()))
                .collect(Collectors.joining(", "));
        if (found.size() > 1 && !over.isEmpty()) {
            out.println("  acts over the limit, and their processor time: " + over);
        }
    }

    private static double quantile(List<Gap> gaps, ToDoubleFunction<Gap> value, double share) {
        double[] sorted = gaps.stream().mapToDouble(value).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
