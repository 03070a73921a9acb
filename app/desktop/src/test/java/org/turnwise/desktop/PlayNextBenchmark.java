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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.playback.PlayerListener;
import org.turnwise.media.probe.MediaProbe;

/**
 * Measures how long it takes from a label key to the next turn playing: the key goes to the whole window on the sample
 * session, the film is heard by a line that plays at the pace of a sound card, and the time is taken when a picture of the
 * next turn (its lead-in included) is laid out while the player plays. Arguments: how many labels, and how long each
 * turn is heard and seen before the next key, in milliseconds (0: the key is pressed as soon as the turn plays). Run by
 * hand, headless, with the flags that this module's tests run with.
 */
final class PlayNextBenchmark {
    private static final KeyCode[] KEYS = {KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT5, KeyCode.DIGIT2};
    private static final long PATIENCE_SECONDS = 20;
    /** Labels until what a key sets in motion has been compiled; given apart, since a day's work has many more. */
    private static final int WARMING_UP = 20;

    private final Program program;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> handled = new ArrayList<>();
    private final List<Double> decoded = new ArrayList<>();
    private final List<Double> taken = new ArrayList<>();
    private final List<Double> heard = new ArrayList<>();
    private volatile @Nullable Wait waiting;
    private volatile @Nullable Wait decoding;
    private volatile @Nullable Wait silent;

    /**
     * @param before the picture shown when the key was pressed
     * @param fromMicros where the next turn's playing begins
     */
    private record Wait(long begunNanos, @Nullable VideoFrame before, long fromMicros, CountDownLatch shown) {
        double millis() {
            return (System.nanoTime() - begunNanos) / 1e6;
        }

        /** Whether it is one that the turn begins with, give or take what has been played since the key. */
        boolean isAnsweredBy(VideoFrame frame) {
            return frame != before
                    && frame.endMicros() > fromMicros
                    && frame.timestampMicros() <= fromMicros + (long) (millis() * 1000);
        }
    }

    private PlayNextBenchmark(Program program) {
        this.program = program;
    }

    public static void main(String[] arguments) throws Exception {
        int labels = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
        long heardMillis = arguments.length > 1 ? Long.parseLong(arguments[1]) : 400;
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Path folder = Files.createTempDirectory("turnwise-play-next");
        AtomicReference<@Nullable PlayNextBenchmark> made = new AtomicReference<>();
        PlayerListener pictures = new PlayerListener() {
            @Override
            public void frameShown(VideoFrame frame) {
                Optional.ofNullable(made.get()).ifPresent(b -> b.decoded(frame));
            }
        };
        Runnable sound = () -> Optional.ofNullable(made.get()).ifPresent(PlayNextBenchmark::sounds);
        PlayNextBenchmark benchmark = onFx(() -> new PlayNextBenchmark(program(folder, pictures, sound)));
        made.set(benchmark);
        benchmark.open();
        benchmark.measure(labels, heardMillis);
        System.out.printf("%d ms between a turn's playing and the next key%n", heardMillis);
        benchmark.print(System.out);
        onFx(() -> {
            benchmark.program.close();
            return true;
        });
        System.exit(0);
    }

    private static Program program(Path folder, PlayerListener pictures, Runnable sound) {
        Program program = new Program(
                new Stage(),
                new Surroundings(
                        new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("cache")),
                        Clock.systemUTC(),
                        "Robin",
                        new ChosenFiles(),
                        (file, device, remark) -> {
                            FilePlayer player =
                                    FilePlayer.open(MediaProbe.probe(file), format -> new PacedLine(format, sound));
                            player.addListener(pictures);
                            return player;
                        },
                        page -> {},
                        "benchmark"));
        Stage stage = program.parts().stage();
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
        return program;
    }

    private void open() throws Exception {
        onFx(() -> {
            program.orders().openSample();
            return true;
        });
        while (!onFx(this::ready)) {
            Thread.sleep(200);
        }
        Thread.sleep(1_500);
        onFx(() -> {
            scene().addPostLayoutPulseListener(this::laidOut);
            screen().player().frameProperty().addListener((o, was, is) -> is.ifPresent(this::taken));
            return true;
        });
    }

    private boolean ready() {
        return program.screen()
                .map(s -> s.player().durationMillisProperty().get() > 0
                        && !program.orders().analysing().get()
                        && program.parts().tasks().running().isEmpty())
                .orElse(false);
    }

    private void measure(int labels, long heardMillis) throws Exception {
        for (int i = 0; i < labels; i++) {
            KeyCode key = KEYS[i % KEYS.length];
            Wait wait = onFx(() -> press(key));
            if (!wait.shown().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the next turn did not play");
            }
            Thread.sleep(heardMillis);
        }
    }

    /** On the last turn it begins again at the first, which is not counted. */
    private Wait press(KeyCode key) {
        FxSession session = screen().session();
        List<TurnRow> rows = session.rows();
        if (session.selectedRow().orElseThrow().number() == rows.size()) {
            session.select(rows.get(0).id());
        }
        int number = session.selectedRow().orElseThrow().number();
        TurnRow next = rows.get(number);
        long lead = program.parts().preferences().preferences().preRollMillis();
        long from = Math.max(0, next.turn().span().startMillis() - lead) * 1000;
        VideoFrame before = screen().player().frameProperty().get().orElse(null);
        long begun = System.nanoTime();
        Wait wait = new Wait(begun, before, from, new CountDownLatch(1));
        String typed = key.getName();
        waiting = wait;
        decoding = wait;
        silent = wait;
        Event.fireEvent(
                Optional.ofNullable(scene().getFocusOwner()).orElse(scene().getRoot()),
                new KeyEvent(KeyEvent.KEY_PRESSED, typed, typed, key, false, false, false, false));
        handled.add((System.nanoTime() - begun) / 1e6);
        if (!session.selected().equals(Optional.of(next.id()))) {
            throw new IllegalStateException("the key did not lead to turn " + (number + 1));
        }
        return wait;
    }

    /** On the player's thread. */
    private void decoded(VideoFrame frame) {
        Wait wait = decoding;
        if (wait != null && wait.isAnsweredBy(frame)) {
            decoded.add(wait.millis());
            decoding = null;
        }
    }

    private void taken(VideoFrame frame) {
        Wait wait = waiting;
        if (wait != null && taken.size() <= millis.size() && wait.isAnsweredBy(frame)) {
            taken.add(wait.millis());
        }
    }

    /** On the player's thread, after the picture. */
    private void sounds() {
        Wait wait = silent;
        if (wait != null && decoding != wait) {
            heard.add(wait.millis());
            silent = null;
        }
    }

    private void laidOut() {
        Wait wait = waiting;
        if (wait == null || !screen().player().playingProperty().get()) {
            return;
        }
        boolean shown = screen().player()
                .frameProperty()
                .get()
                .filter(wait::isAnsweredBy)
                .isPresent();
        if (shown) {
            millis.add(wait.millis());
            waiting = null;
            wait.shown().countDown();
        }
    }

    private void print(PrintStream out) {
        print(out, "key to the next turn playing", millis);
        if (millis.size() > 2 * WARMING_UP) {
            print(out, "  without the first " + WARMING_UP, millis.subList(WARMING_UP, millis.size()));
        }
        print(out, "  of that to its picture decoded", decoded);
        print(out, "  of that until the FX thread has it", taken);
        print(out, "  of that the key's own work", handled);
        print(out, "key to the next turn's sound", heard);
    }

    private static void print(PrintStream out, String what, List<Double> values) {
        out.printf(
                Locale.ROOT,
                "%-38s %4d times: p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                what,
                values.size(),
                quantile(values, 0.5),
                quantile(values, 0.95),
                quantile(values, 1));
    }

    private static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private SessionScreen screen() {
        return program.screen().orElseThrow();
    }

    private Scene scene() {
        return program.parts().stage().getScene();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
