package org.turnwise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.formats.ExportException;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
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
                    + " row with empty cells, and the reason is printed. A turn in which the recording ends is measured"
                    + " as far as the sound goes, and samples that are not numbers are taken as silence: that is"
                    + " printed too, as is a turn of nothing but zeros. The sound is measured at its own rate, as the plain mean of its channels;"
                    + " nothing is resampled.",
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
                    + " beginning of the recording or turn (frameTime). Turns that cannot be measured have no rows, and the"
                    + " reason is printed.")
    private boolean lld;

    @Option(
            names = "--spans",
            description =
                    "Two columns more after the name, start_ms and end_ms: where in the recording the turn (or the"
                            + " whole) begins and ends, in milliseconds. Default: without them, as openSMILE's tables are.")
    private boolean withSpans;

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
            SoundFeatureTable table = new SoundFeatureTable(file, subject.sound(), extractor, out, spans());
            System.err.println("note: " + extractor.set().featureSet() + " of "
                    + measured(table, subject.turns(), subject.cache()));
        }
    }

    private String measured(SoundFeatureTable table, Optional<List<Turn>> turns, FeatureCache cache)
            throws ExportException {
        if (turns.isEmpty()) {
            return lld ? table.wholeOverTime() : table.whole();
        }
        return lld ? table.turnsOverTime(turns.get()) : table.turns(turns.get(), cache);
    }

    private FeatureCsv.Spans spans() {
        return withSpans ? FeatureCsv.Spans.WRITTEN : FeatureCsv.Spans.LEFT_OUT;
    }

    private void faces() throws ExportException {
        if (lld) {
            throw new CliFailure("--lld is for sound; faces have no contours. Leave it out.");
        }
        try (FaceSource source = FaceSource.open(file, turnOptions)) {
            FaceFeatureTable.write(source, source.turns(), out, spans());
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
}
