package org.turnwise.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.turnwise.desktop.importing.ImportViewModel;
import org.turnwise.desktop.importing.NewSession;
import org.turnwise.desktop.importing.Recording;
import org.turnwise.desktop.importing.RecordingProbe;
import org.turnwise.desktop.importing.SessionMaker;
import org.turnwise.desktop.importing.TurnSource;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.SessionOpener;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Transcript;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.samples.SampleFiles;
import org.turnwise.samples.SampleSession;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.store.SessionFiles;

/** The ways to an open session: a file, the sample, an import. Results come on the FX thread. */
final class SessionOpening {
    private static final Texts TEXTS = Texts.of(SessionOpening.class);

    private final SessionFiles files;
    private final SessionMaker maker;
    private final Surroundings surroundings;
    private final PreferencesModel preferences;
    private final BackgroundTasks tasks;
    private final Executor fx;

    private Optional<Begun> begun = Optional.empty();

    /** A file that is read before it was asked for. */
    private record Begun(Path file, CompletableFuture<FxSession> session) {}

    SessionOpening(Surroundings surroundings, PreferencesModel preferences, BackgroundTasks tasks, Executor fx) {
        this.files = new SessionFiles(surroundings.clock(), surroundings.userName());
        this.maker = new SessionMaker(files);
        this.surroundings = surroundings;
        this.preferences = preferences;
        this.tasks = tasks;
        this.fx = fx;
    }

    /** Begins with a file that {@link #open(Path)} will be asked for: what needs no window is done meanwhile. */
    void begin(Path file) {
        begun = Optional.of(new Begun(file, read(file)));
    }

    CompletableFuture<FxSession> open(Path file) {
        Optional<Begun> ahead = begun.filter(b -> b.file().equals(file));
        begun = Optional.empty();
        return ahead.map(Begun::session).orElseGet(() -> read(file));
    }

    private CompletableFuture<FxSession> read(Path file) {
        return open(file, beginning -> files.openInSteps(file, beginning));
    }

    /** Where the sample is, or will be. */
    Path sampleFile() {
        String id = SampleSessions.first().id();
        return surroundings
                .folders()
                .data()
                .resolve("samples")
                .resolve(id)
                .resolve(id + "." + SessionFiles.EXTENSION)
                .toAbsolutePath()
                .normalize();
    }

    /** Opens the sample; the first time it is copied to the user's folder and imported there. */
    CompletableFuture<FxSession> openSample() {
        SampleSession sample = SampleSessions.first();
        Path file = sampleFile();
        Path folder = file.resolveSibling("");
        return tasks.start(TEXTS.get("opening.sample"), progress -> prepareSample(sample, folder, file, progress))
                .thenCompose(fresh -> open(() -> fresh.isPresent() ? maker.make(fresh.get()) : files.open(file)));
    }

    /** Makes a session beside the recording, or in the user's folder where that cannot be written. */
    CompletableFuture<FxSession> importAccepted(ImportViewModel accepted) {
        Optional<Recording> recording = accepted.recordingProperty().get();
        Optional<Transcript> transcript =
                accepted.resultProperty().get().filter(ImportResult::acceptable).map(ImportResult::accept);
        TurnSource source = accepted.sourceProperty().get();
        Path origin = recording
                .map(Recording::file)
                .or(() -> accepted.transcriptFileProperty().get())
                .orElseThrow();
        return tasks.start(TEXTS.get("opening.import", origin.getFileName()), progress -> {
                    Path file = SessionMaker.freeFile(folderFor(origin), baseName(origin));
                    return maker.prepare(file, recording, transcript, source, progress);
                })
                .thenCompose(fresh -> open(() -> maker.make(fresh)));
    }

    private CompletableFuture<FxSession> open(Callable<SessionEditor> opener) {
        return FxSession.open(opener, annotator(), fx);
    }

    private CompletableFuture<FxSession> open(Path file, SessionOpener opener) {
        return FxSession.open(file, opener, annotator(), fx);
    }

    private Annotator annotator() {
        Preferences p = preferences.preferences();
        return new Annotator(p.annotatorId(), p.annotatorName());
    }

    private Optional<NewSession> prepareSample(SampleSession sample, Path folder, Path file, Progress progress)
            throws Exception {
        SampleFiles copied = sample.copyTo(folder);
        if (Files.exists(file)) {
            return Optional.empty();
        }
        Recording recording = new RecordingProbe().probe(copied.media());
        ImportResult read = StandardFormats.registry()
                .read(copied.table(), ImportOptions.DEFAULT.withMediaDuration(recording.durationMillis()));
        NewSession prepared = maker.prepare(
                file, Optional.of(recording), Optional.of(read.accept()), TurnSource.TRANSCRIPT, progress);
        return Optional.of(prepared.called(sample.title()));
    }

    private Path folderFor(Path origin) throws IOException {
        Path beside = origin.toAbsolutePath().getParent();
        if (beside != null && Files.isWritable(beside)) {
            return beside;
        }
        return Files.createDirectories(surroundings.folders().data().resolve("sessions"));
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
