package org.turnwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.turnwise.analysis.face.BoxPainter;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.FaceSettings;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTurns;
import org.turnwise.analysis.face.SeenTurns;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;
import org.turnwise.media.MediaException;
import org.turnwise.media.encode.DrawnCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "faces",
        mixinStandardHelpOptions = true,
        description = {
            "Look for faces in a recording and follow them: who is on screen when.",
            "",
            "Writes tracks.json: a list 'tracks' with, for each face from its coming to its going, its number, speaker and"
                    + " confidence, boxes by time (pixels of the upright picture) and scores. Speakers are known with a"
                    + " transcript (or a .turnwise session). Nothing else leaves the program: no pictures of faces."
        })
final class FacesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VIDEO", description = "A recording with moving pictures, or a .turnwise session.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private TurnOptions turnOptions = new TurnOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Required. The folder to write to; made where there is none.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "Pictures a second that are looked at, 2 to 60; short turns get more. Default: ${DEFAULT-VALUE}.")
    private double framesPerSecond;

    @Option(
            names = "--annotated",
            description = "Also write annotated.mp4, a copy of the film with the boxes drawn over it. Shows the faces.")
    private boolean annotated;

    @Override
    public Integer call() throws ExportException, MediaException {
        FaceSettings settings = settings();
        FaceFolder folder = new FaceFolder(out);
        GivenPath.fileToRead("the recording or session", file);
        folder.refuseForeign(annotated ? FaceFolder.Copy.WRITTEN : FaceFolder.Copy.LEFT_OUT, filesRead());
        try (FaceSource source = FaceSource.open(file, turnOptions);
                FaceModels models = FaceSource.models()) {
            SeenTurns seen = FaceTurns.onAllCores(models, source.cache(), settings)
                    .of(
                            source.footage(),
                            source.turns().orElse(List.of()),
                            source.marks(),
                            new ConsoleListening(System.err, "pictures"));
            FaceSource.warnOfDamage(seen);
            write(folder, TracksJson.of(source, settings, seen));
            print(source, seen);
            System.out.println(folder.tracks());
            if (annotated) {
                annotatedCopy(source, seen, folder.annotated());
                System.out.println(folder.annotated());
            }
            System.err.println("note: faces of " + seen.footage());
        }
        return 0;
    }

    private FaceSettings settings() {
        try {
            return FaceSettings.STANDARD.withFramesPerSecond(framesPerSecond);
        } catch (IllegalArgumentException e) {
            throw new CliFailure("--fps: " + e.getMessage(), e);
        }
    }

    private List<Path> filesRead() {
        List<Path> read = new ArrayList<>(List.of(file));
        turnOptions.file().ifPresent(read::add);
        return read;
    }

    /** An earlier copy is never left beside tracks it does not show without a word. */
    private void write(FaceFolder folder, String json) throws ExportException {
        boolean copyIsOld = folder.isCopy();
        if (copyIsOld && annotated) {
            try {
                Files.delete(folder.annotated());
            } catch (IOException e) {
                throw new CliFailure(FailureText.of(e), e);
            }
        }
        new AtomicFile(folder.tracks()).write(to -> to.append(json));
        if (copyIsOld && !annotated) {
            System.err.println("warning: " + folder.annotated() + " is of an earlier run and may not show these tracks."
                    + " Delete it, or write it anew with --annotated.");
        }
    }

    private static void annotatedCopy(FaceSource source, SeenTurns seen, Path copy) throws MediaException {
        GivenPath.notWhatIsRead("--out", copy, List.of(source.footage().media().file()));
        BoxPainter painter = new BoxPainter(seen.tracks(), source.speakers());
        try (Interruption interruption = Interruption.watched()) {
            DrawnCopy.write(source.footage().media(), copy, painter::paint, interruption::isAsked);
        }
    }

    private static void print(FaceSource source, SeenTurns seen) {
        if (seen.tracks().tracks().isEmpty()) {
            System.out.println("No face was found.");
            return;
        }
        TextTable table = new TextTable("track", "person", "from", "to", "pictures", "speaker", "confidence");
        for (FaceTrack track : seen.tracks().tracks()) {
            table.add(
                    Integer.toString(track.id()),
                    Integer.toString(track.person()),
                    TimeText.of(track.startMillis()),
                    TimeText.of(track.lastMillis()),
                    Integer.toString(track.sightings().size()),
                    track.speaker()
                            .map(id -> source.speakers().getOrDefault(id, id))
                            .orElse("-"),
                    track.speaker().isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", track.confidence()));
        }
        System.out.print(table.render(120));
    }
}
