package org.turnwise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.turnwise.analysis.audio.AudioTurns;
import org.turnwise.analysis.audio.MeasuredTurns;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.FaceSettings;
import org.turnwise.analysis.face.FaceTurns;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.face.SeenTurns;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.features.FeatureTable;
import org.turnwise.formats.features.FeatureTableWriter;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.session.model.Session;
import picocli.CommandLine.Model.CommandSpec;

/** The tables of features that lie beside a session's dataset. */
final class FeatureTables {
    private final Session session;
    private final Path file;
    private final CommandSpec command;

    /** @param command whose command line names the sets */
    FeatureTables(Session session, Path file, CommandSpec command) {
        this.session = session;
        this.file = file;
        this.command = command;
    }

    /** One for each id, measured here and now. */
    List<DatasetWriter> of(List<String> given) {
        List<String> ids =
                given.stream().map(AudioFeatureOptions::id).distinct().toList();
        List<AudioExtractor> extractors = ids.stream()
                .filter(id -> !id.equals(FaceFeatureTable.ID))
                .map(id -> AudioFeatureOptions.extractor(id, command))
                .toList();
        List<DatasetWriter> tables = new ArrayList<>();
        if (ids.isEmpty()) {
            return tables;
        }
        try (FeatureCache cache =
                SqliteFeatureCache.open(UserFolders.ofThisUser().cache())) {
            if (!extractors.isEmpty()) {
                Sound sound = sound();
                extractors.forEach(extractor -> tables.add(ofSound(sound, extractor, cache)));
            }
            if (ids.contains(FaceFeatureTable.ID)) {
                tables.add(ofFaces(cache));
            }
        }
        return tables;
    }

    private Sound sound() {
        Sound sound = Sound.of(session, file);
        if (sound instanceof Sound.Missing missing) {
            throw new CliFailure("no audio features can be exported: " + missing.reason()
                    + "; nothing was written. Leave out --features, or put the recording back.");
        }
        return sound;
    }

    private DatasetWriter ofSound(Sound sound, AudioExtractor extractor, FeatureCache cache) {
        MeasuredTurns measured = AudioTurns.onAllCores(extractor, cache)
                .table(sound, session.turnsInOrder(), new ConsoleListening(System.err, "turns"));
        MissingTurns.remarks(measured.flaws());
        return new FeatureTableWriter(new FeatureTable(
                extractor.set().id(),
                extractor.set().featureSet().toString(),
                measured.provenance(),
                extractor.set().names(),
                measured.values(),
                measured.missing()));
    }

    private DatasetWriter ofFaces(FeatureCache cache) {
        Footage footage = Footage.of(session, file);
        if (footage instanceof Footage.Missing missing) {
            throw new CliFailure("no face features can be exported: " + missing.reason()
                    + "; nothing was written. Leave out --features face, or put the recording back.");
        }
        try (FaceModels models = FaceSource.models()) {
            FeatureSet set = FaceFeatureTable.set(models);
            SeenTurns seen = FaceTurns.onAllCores(models, cache, FaceSettings.STANDARD)
                    .of(
                            footage,
                            session.turnsInOrder(),
                            session.faceMarksInOrder(),
                            new ConsoleListening(System.err, "pictures"));
            FaceSource.warnOfDamage(seen);
            return new FeatureTableWriter(new FeatureTable(
                    FaceFeatureTable.ID,
                    set.toString(),
                    FaceFeatureTable.SUBJECT,
                    seen.footage(),
                    SeenTurns.columns(set),
                    seen.rows(),
                    seen.missing()));
        }
    }
}
