package org.turnwise.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.turnwise.desktop.shell.Words;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/**
 * A start without a user: a session of a few turns comes into the window, one is labelled, and the program leaves. The
 * launcher has Java write down which classes it needed, so that every start after it finds them ready
 * (docs/decisions/0050). Confined to the FX thread.
 */
final class Rehearsal {
    private static final Duration PATIENCE = Duration.seconds(60);
    private static final int TURNS = 40;
    private static final int TURN_MILLIS = 2_000;

    private final Program program;
    private final Path folder;
    private final IntConsumer leave;
    private final Timeline impatience = new Timeline(new KeyFrame(PATIENCE, e -> fail("It took too long.")));

    /**
     * @param folder for its session, and only for it
     * @param leave ends the program with a status
     */
    Rehearsal(Program program, Path folder, IntConsumer leave) {
        this.program = program;
        this.folder = folder;
        this.leave = leave;
    }

    void start() {
        impatience.play();
        CompletableFuture.supplyAsync(this::session, program.parts().tasks().quiet())
                .thenComposeAsync(
                        file -> program.start(new StartOptions(Optional.of(file), Optional.empty())),
                        program.parts().fx())
                .whenCompleteAsync(
                        (opened, failure) -> {
                            if (failure != null) {
                                fail(Words.of(failure));
                            } else {
                                afterPanes(this::label);
                            }
                        },
                        program.parts().fx());
    }

    private Path session() {
        try {
            Path file = Files.createDirectories(folder).resolve("rehearsal." + SessionFiles.EXTENSION);
            List<Turn> turns = IntStream.range(0, TURNS)
                    .mapToObj(i -> new Turn(
                            new TurnId(i + 1L),
                            new TimeSpan((long) i * TURN_MILLIS, (i + 1L) * TURN_MILLIS),
                            Speaker.UNKNOWN.id(),
                            "Turn " + i))
                    .toList();
            try (SessionEditor editor = new SessionFiles().create(file, "Rehearsal")) {
                editor.apply(new AddSpeaker(Speaker.UNKNOWN));
                editor.apply(new AddTurns(turns));
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void label() {
        program.screen()
                .ifPresent(screen ->
                        screen.label(screen.session().scheme().labels().get(0).id()));
        afterPanes(() -> {
            impatience.stop();
            leave.accept(0);
        });
    }

    private void afterPanes(Runnable next) {
        program.parts().frames().execute(next);
    }

    private void fail(String why) {
        impatience.stop();
        System.err.println("turnwise: the rehearsal failed. " + why);
        leave.accept(1);
    }
}
