package org.turnwise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.turnwise.analysis.audio.AudioTurns;
import org.turnwise.analysis.audio.MeasuredTurns;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.audio.TurnEar;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.Contours;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;
import org.turnwise.media.MediaException;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        description = {
            "Measure sound with a published feature set, or the speaker's face, and write a table as openSMILE does: a"
                    + " semicolon between fields, a header with the features' names, the row's name first.",
            "",
            "A recording gives one row, named after the file; with --turns (or a .turnwise session) one row per turn,"
                    + " named FILE_turnID. A turn that cannot be measured (too short, after the recording's end) has a"
                    + " row with empty cells, and the reason is printed. The sound is measured at its own rate, as the"
                    + " plain mean of its channels; nothing is resampled.",
            "",
            "Of faces, a turn's row is the mean of its speaker's, each weighted by how well it can be seen (face_001 ..."
                    + " face_342), their spread (face_spread_001 ...: standard deviations, weighted alike), how many faces"
                    + " were used (faces_used) and how many were too poor (faces_left_out). A recording's is of whoever"
                    + " talks. A turn whose speaker is not on the screen, or not known among several faces, has a row with"
                    + " empty cells."
        })
final class FeaturesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording (any audio or video file), or a .turnwise session.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "ID",
            description = "is10 (1582 values) or egemaps-v02 (88 values) of the sound, or face (342 values of the"
                    + " speaker's face, and their spread). One at a time.")
    @SuppressWarnings("NullAway.Init")
    private String set;

    @Option(
            names = "--lld",
            description = "The low-level descriptors instead: a row per 10 ms, with its time in seconds from the"
                    + " beginning of the recording or turn (frameTime). Turns that cannot be measured have no rows.")
    private boolean lld;

    @Mixin
    private TurnOptions turnOptions = new TurnOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table, such as talk.csv. A table written before is replaced, any other file is not.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    /** What is measured: turns, or the whole where there are none. */
    private record Subject(Sound.Recorded sound, Optional<List<Turn>> turns, FeatureCache cache) {}

    @Override
    public Integer call() throws ExportException {
        boolean ofFaces = AudioFeatureOptions.id(set).equals(FaceFeatureTable.ID);
        Optional<AudioExtractor> ofSound =
                ofFaces ? Optional.empty() : Optional.of(AudioFeatureOptions.extractor(set, spec));
        checkPaths();
        if (ofSound.isPresent()) {
            sound(ofSound.get());
        } else {
            faces();
        }
        System.out.println(out);
        return 0;
    }

    /** Before anything is measured: that takes long. */
    private void checkPaths() {
        GivenPath.fileToRead("the recording or session", file);
        List<Path> read = new ArrayList<>(List.of(file));
        turnOptions.file().ifPresent(read::add);
        GivenPath.notWhatIsRead("--out", out, read);
        GivenPath.fileToReplace("--out", out, "a table of features", FeatureCsv.BEGINNING);
    }

    private void sound(AudioExtractor extractor) throws ExportException {
        try (FeatureCache cache = SessionFile.isSession(file)
                ? SqliteFeatureCache.open(UserFolders.ofThisUser().cache())
                : FeatureCache.none()) {
            Subject subject = SessionFile.isSession(file) ? ofSession(cache) : ofRecording();
            if (subject.turns().isEmpty()) {
                whole(subject, extractor);
            } else if (lld) {
                turnsOverTime(subject, subject.turns().get(), extractor);
            } else {
                turns(subject, subject.turns().get(), extractor);
            }
            System.err.println("note: " + extractor.set().featureSet() + " of "
                    + subject.sound().inWords());
        }
    }

    private void faces() throws ExportException {
        if (lld) {
            throw new CliFailure("--lld is for sound; faces have no contours. Leave it out.");
        }
        try (FaceSource source = FaceSource.open(file, turnOptions)) {
            FaceFeatureTable.write(source, source.turns(), out);
        }
    }

    private Subject ofSession(FeatureCache cache) {
        if (turnOptions.file().isPresent() || turnOptions.fromPauses()) {
            throw new CliFailure(file + " has its own turns; --turns and --pauses are for recordings.");
        }
        try (SessionEditor editor = SessionFile.openForReading(file)) {
            Session session = editor.session();
            return new Subject(
                    recorded(Sound.of(session, file)), Optional.of(List.copyOf(session.turnsInOrder())), cache);
        }
    }

    private Subject ofRecording() {
        RecordingSource recording = RecordingSource.open(file);
        Sound.Recorded sound = recorded(Sound.of(recording.media(), ""));
        Session empty = Session.empty("features", file.getFileName().toString());
        Optional<Session> session =
                recording.turns(turnOptions, empty, System.err).map(edit -> edit.applyTo(empty));
        return new Subject(sound, session.map(s -> List.copyOf(s.turnsInOrder())), FeatureCache.none());
    }

    private Sound.Recorded recorded(Sound sound) {
        if (sound instanceof Sound.Recorded recorded) {
            return recorded;
        }
        throw new CliFailure(file + " cannot be measured: " + ((Sound.Missing) sound).reason());
    }

    private void whole(Subject subject, AudioExtractor extractor) throws ExportException {
        ConsoleListening progress = new ConsoleListening(System.err, "s of sound");
        int seconds = (int) (subject.sound().media().durationMillis() / 1000);
        try (TurnEar ear = new TurnEar(subject.sound(), extractor, progress::cancelled)) {
            int rate = subject.sound().media().audio().orElseThrow().sampleRateHz();
            ear.onHeard(samples -> progress.progress((int) Math.min(seconds, samples / rate), seconds));
            String name = file.getFileName().toString();
            if (lld) {
                Contours contours = ear.contours(new TimeSpan(0, Long.MAX_VALUE));
                if (contours.rows() == 0) {
                    throw new CliFailure(file + " has no features: the sound is too short; nothing was written.");
                }
                new AtomicFile(out).write(to -> {
                    FeatureCsv csv = new FeatureCsv(to);
                    csv.headerOverTime(contours.names());
                    csv.rowsOverTime(name, contours.columns(), Contours.STEP_SECONDS);
                });
            } else {
                AudioFeatures features = ear.features();
                if (features instanceof AudioFeatures.Absent absent) {
                    throw new CliFailure(file + " has no features: " + absent.reason() + "; nothing was written.");
                }
                float[] values = ((AudioFeatures.Present) features).values();
                new AtomicFile(out).write(to -> {
                    FeatureCsv csv = new FeatureCsv(to);
                    csv.header(extractor.set().names());
                    csv.row(name, values);
                });
            }
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    private void turns(Subject subject, List<Turn> turns, AudioExtractor extractor) throws ExportException {
        MeasuredTurns measured = AudioTurns.onAllCores(extractor, subject.cache())
                .table(subject.sound(), turns, new ConsoleListening(System.err, "turns"));
        MissingTurns.report(measured.missing(), turns.size());
        Map<TurnId, float[]> values = measured.values();
        new AtomicFile(out).write(to -> {
            FeatureCsv csv = new FeatureCsv(to);
            csv.header(extractor.set().names());
            for (Turn turn : turns) {
                float[] row = values.get(turn.id());
                if (row == null) {
                    csv.emptyRow(name(turn), extractor.set().names().size());
                } else {
                    csv.row(name(turn), row);
                }
            }
        });
    }

    private void turnsOverTime(Subject subject, List<Turn> turns, AudioExtractor extractor) throws ExportException {
        ConsoleListening progress = new ConsoleListening(System.err, "turns");
        try (TurnEar ear = new TurnEar(subject.sound(), extractor, progress::cancelled)) {
            new AtomicFile(out).write(to -> {
                FeatureCsv csv = new FeatureCsv(to);
                csv.headerOverTime(extractor.set().contourNames());
                int done = 0;
                for (Turn turn : turns) {
                    Contours contours = contours(ear, turn);
                    if (contours.rows() == 0) {
                        System.err.println("warning: " + name(turn) + " has no rows: too little sound");
                    }
                    csv.rowsOverTime(name(turn), contours.columns(), Contours.STEP_SECONDS);
                    progress.progress(++done, turns.size());
                }
            });
        }
    }

    private static Contours contours(TurnEar ear, Turn turn) {
        try {
            return ear.contours(turn.span());
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    private String name(Turn turn) {
        String whole = file.getFileName().toString();
        int dot = whole.lastIndexOf('.');
        return (dot > 0 ? whole.substring(0, dot) : whole) + "_turn" + turn.id();
    }
}
