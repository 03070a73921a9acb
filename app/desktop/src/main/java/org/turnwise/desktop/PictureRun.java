package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.video.Screen;

/**
 * Opens a session, waits until all of it is there, writes pictures of the window in both themes and several sizes, and
 * leaves. Says on the error stream why it could not.
 */
final class PictureRun {
    private static final int PULSES_TO_SETTLE = 20;
    private static final Duration PATIENCE = Duration.seconds(150);
    private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1920, 1080), new Size(3840, 2160));

    private final Program program;
    private final StartOptions options;
    private final IntConsumer leave;
    private final Timeline impatience;
    private final Deque<Shot> shots = new ArrayDeque<>();
    private String waitingFor = "the session";

    private record Size(int width, int height) {}

    private record Shot(Theme theme, Size size) {
        String fileName() {
            return String.format(
                    Locale.ROOT,
                    "main-%s-%dx%d.png",
                    theme.name().toLowerCase(Locale.ROOT),
                    size.width(),
                    size.height());
        }
    }

    /** @param leave ends the program with a status */
    PictureRun(Program program, StartOptions options, IntConsumer leave) {
        this.program = program;
        this.options = options;
        this.leave = leave;
        impatience = new Timeline(new KeyFrame(PATIENCE, e -> fail("Gave up waiting for " + waitingFor + ".")));
        for (Size size : SIZES) {
            shots.add(new Shot(Theme.LIGHT, size));
            shots.add(new Shot(Theme.DARK, size));
        }
    }

    void start() {
        impatience.play();
        program.parts().stage().show();
        program.lookAround();
        CompletableFuture<Void> opened = options.session().isPresent()
                ? program.orders().open(options.session().get())
                : program.orders().openSample();
        opened.whenComplete((done, failure) -> {
            if (failure != null) {
                fail(Words.of(failure));
            } else {
                whenLoaded(this::chooseTurn);
            }
        });
    }

    /** A turn some way in shows more than the first: it has a past to look back at. */
    private void chooseTurn() {
        FxSession session = program.screen().orElseThrow().session();
        int size = session.rows().size();
        if (size > 0) {
            int at = Math.min(size - 1, Math.max(4, size / 5));
            session.select(session.rows().get(at).id());
        }
        whenLoaded(this::nextShot);
    }

    private void whenLoaded(Runnable then) {
        new AnimationTimer() {
            private int settled;

            @Override
            public void handle(long now) {
                settled = loaded() ? settled + 1 : 0;
                if (settled > PULSES_TO_SETTLE) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private boolean loaded() {
        SessionScreen screen = program.screen().orElseThrow();
        FxSession session = screen.session();
        MediaState media = session.mediaProperty().get();
        Screen picture = screen.player().screenProperty().get();
        if (!program.parts().tasks().running().isEmpty()
                || program.orders().analysing().get()) {
            waitingFor = "the analysis";
            return false;
        }
        waitingFor = "the recording";
        return !(media instanceof MediaState.Searching)
                && !(picture instanceof Screen.Preparing)
                && !(picture instanceof Screen.Picture
                        && screen.player().frameProperty().get().isEmpty());
    }

    private void nextShot() {
        if (shots.isEmpty()) {
            leave.accept(0);
            return;
        }
        Shot shot = shots.remove();
        program.parts().themes().choose(shot.theme().choice());
        // The headless window cannot grow beyond its screen without complaint, its content can.
        program.parts()
                .scene()
                .getRoot()
                .resize(shot.size().width(), shot.size().height());
        whenLoaded(() -> take(shot));
    }

    private void take(Shot shot) {
        WritableImage picture = Pictures.of(program.parts().scene());
        Path file = options.pictures().orElseThrow().resolve(shot.fileName());
        CompletableFuture.runAsync(
                        () -> Pictures.write(picture, file),
                        program.parts().tasks().quiet())
                .whenCompleteAsync(
                        (done, failure) -> {
                            if (failure != null) {
                                fail(Words.of(failure));
                            } else {
                                nextShot();
                            }
                        },
                        program.parts().fx());
    }

    private void fail(String why) {
        System.err.println("turnwise: no pictures could be made. " + why);
        leave.accept(1);
    }
}
