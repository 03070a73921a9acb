package org.turnwise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.face.SeenTurns;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * A recording or a session whose faces are to be looked at.
 *
 * @param turns empty where a recording came without any
 * @param marks what humans said of whose a face is
 * @param speakers names by id
 */
record FaceSource(
        Path file,
        Footage.Recorded footage,
        Optional<List<Turn>> turns,
        List<FaceMark> marks,
        Map<String, String> speakers,
        FeatureCache cache)
        implements AutoCloseable {
    /** Reads what the command line names. */
    static FaceSource open(Path file, TurnOptions options) {
        GivenPath.fileToRead("the recording or session", file);
        return SessionFile.isSession(file) ? ofSession(file, options) : ofRecording(file, options);
    }

    /** @throws CliFailure if a registered pack cannot be used */
    static FaceModels models() {
        try {
            return FaceModels.open(ModelPacks.find(UserFolders.ofThisUser().modelPacks()));
        } catch (ModelException e) {
            throw new CliFailure(FailureText.of(e), e);
        } catch (UnsatisfiedLinkError e) {
            throw new CliFailure("OpenCV, which finds the faces, cannot be loaded here: " + e.getMessage(), e);
        }
    }

    private static FaceSource ofSession(Path file, TurnOptions options) {
        if (options.file().isPresent() || options.fromPauses()) {
            throw new CliFailure(file + " has its own turns; --turns and --pauses are for recordings.");
        }
        try (SessionEditor editor = SessionFile.openForReading(file)) {
            Session session = editor.session();
            return new FaceSource(
                    file,
                    recorded(file, Footage.of(session, file)),
                    Optional.of(List.copyOf(session.turnsInOrder())),
                    session.faceMarksInOrder(),
                    names(session),
                    SqliteFeatureCache.open(UserFolders.ofThisUser().cache()));
        }
    }

    private static FaceSource ofRecording(Path file, TurnOptions options) {
        RecordingSource recording = RecordingSource.open(file);
        Footage.Recorded footage = recorded(file, Footage.of(recording.media(), ""));
        Session empty = Session.empty("faces", file.getFileName().toString());
        Optional<Session> session = recording.turns(options, empty, System.err).map(edit -> edit.applyTo(empty));
        return new FaceSource(
                file,
                footage,
                session.map(s -> List.copyOf(s.turnsInOrder())),
                List.of(),
                session.map(FaceSource::names).orElse(Map.of()),
                FeatureCache.none());
    }

    private static Map<String, String> names(Session session) {
        Map<String, String> names = new TreeMap<>();
        session.speakers().values().forEach(s -> names.put(s.id(), s.name()));
        return names;
    }

    private static Footage.Recorded recorded(Path file, Footage footage) {
        if (footage instanceof Footage.Recorded recorded) {
            return recorded;
        }
        throw new CliFailure(file + " has no faces to look for: " + ((Footage.Missing) footage).reason());
    }

    /** Says how much of the recording could not be decoded. */
    static void warnOfDamage(SeenTurns seen) {
        seen.damage().ifPresent(words -> System.err.println("warning: " + words));
    }

    /** What a turn's row is called. */
    String rowName(Turn turn) {
        String whole = file.getFileName().toString();
        int dot = whole.lastIndexOf('.');
        return (dot > 0 ? whole.substring(0, dot) : whole) + "_turn" + turn.id();
    }

    @Override
    public void close() {
        cache.close();
    }
}
