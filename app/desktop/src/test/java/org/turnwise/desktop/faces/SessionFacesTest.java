package org.turnwise.desktop.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.desktop.importing.NewSession;
import org.turnwise.desktop.importing.Recording;
import org.turnwise.desktop.importing.RecordingProbe;
import org.turnwise.desktop.importing.SessionMaker;
import org.turnwise.desktop.importing.TurnSource;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.samples.SampleFiles;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.store.SessionFiles;

/** Faces of the sample conversation, looked for with what ships. */
@ExtendWith(ApplicationExtension.class)
class SessionFacesTest {
    @TempDir
    private static Path folder;

    private static final Progress UNWATCHED = new Progress() {
        @Override
        public void report(long done, long of, String words) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private final BackgroundTasks tasks = new BackgroundTasks();
    private Optional<FeatureCache> cache = Optional.empty();
    private Optional<Path> film = Optional.empty();
    private Optional<Throwable> failed = Optional.empty();
    private Optional<FxSession> opened = Optional.empty();

    @Start
    void start(Stage stage) throws Exception {
        cache = Optional.of(SqliteFeatureCache.open(Files.createDirectories(folder.resolve("cache"))));
        SampleFiles sample = SampleSessions.first().copyTo(folder);
        film = Optional.of(sample.media());
        Recording recording = new RecordingProbe().probe(sample.media());
        ImportResult read = StandardFormats.registry()
                .read(sample.table(), ImportOptions.DEFAULT.withMediaDuration(recording.durationMillis()));
        SessionMaker maker = new SessionMaker(new SessionFiles());
        NewSession prepared = maker.prepare(
                folder.resolve("sample.turnwise"),
                Optional.of(recording),
                Optional.of(read.accept()),
                TurnSource.TRANSCRIPT,
                UNWATCHED);
        FxSession.open(() -> maker.make(prepared), new Annotator("me", "Me"), Platform::runLater)
                .whenComplete((session, failure) -> {
                    failed = Optional.ofNullable(failure);
                    opened = Optional.ofNullable(session);
                });
    }

    @AfterEach
    void close() {
        opened.ifPresent(FxSession::close);
        tasks.close();
        cache.ifPresent(FeatureCache::close);
    }

    private SessionFaces faces(FaceLane lane) {
        Sight sight = new Sight(
                () -> FaceModels.open(ModelPacks.find(folder.resolve("packs"))), cache::orElseThrow, tasks.quiet());
        return fx(() -> {
            FxSession session = opened.orElseThrow();
            SessionFaces faces = new SessionFaces(session, lane, sight, tasks, Platform::runLater);
            session.media(new MediaState.Found(session.session().media().get(0), film.orElseThrow()));
            return faces;
        });
    }

    @Test
    void faces_are_looked_for_when_asked_kept_for_the_next_time_and_named_by_the_annotator() throws Exception {
        until(() -> opened.isPresent() || failed.isPresent());
        assertEquals(Optional.empty(), failed);
        FaceLane lane = new FaceLane();
        SessionFaces faces = faces(lane);
        until(() -> faces.turnProperty().get() instanceof FaceState.NotLookedFor);
        assertTrue(faces.tracksProperty().get().tracks().isEmpty(), "nobody asked yet");
        fx(() -> {
            faces.boxesShownProperty().set(true);
            return assertInstanceOf(
                    FaceState.Looking.class, faces.turnProperty().get());
        });
        until(() -> !faces.tracksProperty().get().tracks().isEmpty());
        assertEquals(Set.of("Mia", "Jonas"), speakers(faces));
        FaceTrack first = faces.tracksProperty().get().tracks().get(0);
        Sighting seen = first.sightings().get(3);
        String other = opened.orElseThrow().session().speakers().keySet().stream()
                .filter(s -> !first.isSpeaker(s))
                .findFirst()
                .orElseThrow();
        fx(() -> {
            faces.mark(seen.millis(), seen.x() + seen.width() / 2, seen.y() + seen.height() / 2, other);
            return true;
        });
        until(() -> track(faces, first.id()).isSpeaker(other));
        assertTrue(track(faces, first.id()).marked());
        fx(() -> opened.orElseThrow().undo());
        until(() -> !track(faces, first.id()).marked());
        assertEquals(first.speaker(), track(faces, first.id()).speaker());
        fx(() -> {
            FxSession session = opened.orElseThrow();
            session.media(new MediaState.Missing(session.session().media().get(0), film.orElseThrow()));
            assertEquals(
                    "No faces to show: there is no recording to look at",
                    lane.noteProperty().get());
            faces.close();
            return true;
        });
        SessionFaces again = faces(new FaceLane());
        until(() -> !again.tracksProperty().get().tracks().isEmpty());
        assertTrue(tasks.running().isEmpty(), "from the cache, without looking");
        assertEquals(speakers(faces), speakers(again));
    }

    private Set<String> speakers(SessionFaces faces) {
        return faces.tracksProperty().get().tracks().stream()
                .flatMap(t -> t.speaker().stream())
                .map(opened.orElseThrow().session()::speakerName)
                .collect(Collectors.toSet());
    }

    private static FaceTrack track(SessionFaces faces, int id) {
        return faces.tracksProperty().get().track(id).orElseThrow();
    }

    private static <T> T fx(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
    }
}
