package org.turnwise.desktop.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.turnwise.analysis.audio.AudioTurns;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.audio.MeasuredTurns;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.features.FeatureTable;
import org.turnwise.formats.features.FeatureTableWriter;

/** The files of an order: the dataset, and beside it a table of audio features where one is wanted. */
final class VoiceTables {
    private static final Texts TEXTS = Texts.of(VoiceTables.class);

    private final Hearing hearing;

    VoiceTables(Hearing hearing) {
        this.hearing = hearing;
    }

    /** What will be written, by name only: good for looking what is in the way. */
    static List<DatasetWriter> planned(ExportViewModel.Order order) {
        List<DatasetWriter> writers = new ArrayList<>(List.of(order.writer()));
        order.features()
                .set()
                .map(id -> new FeatureTable(id, id, "", List.of(), Map.of(), Map.of()))
                .map(FeatureTableWriter::new)
                .ifPresent(writers::add);
        return writers;
    }

    /**
     * Measures what is not in the cache.
     *
     * @throws ExportException where there is no sound to measure
     */
    List<DatasetWriter> measured(ExportViewModel.Order order, Progress progress) throws ExportException {
        List<DatasetWriter> writers = new ArrayList<>(List.of(order.writer()));
        if (order.features().set().isPresent()) {
            writers.add(
                    new FeatureTableWriter(table(order, order.features().set().get(), progress)));
        }
        return writers;
    }

    private FeatureTable table(ExportViewModel.Order order, String id, Progress progress) throws ExportException {
        AudioExtractor extractor =
                hearing.sets().find(id).orElseThrow(() -> new IllegalStateException("there is no feature set " + id));
        Sound sound = Sound.of(order.session(), order.features().sessionFile());
        if (sound instanceof Sound.Missing missing) {
            throw new ExportException(TEXTS.get("voice.cannotMeasure", Said.sentence(missing.reason())));
        }
        MeasuredTurns measured = AudioTurns.onAllCores(extractor, hearing.cache())
                .table(sound, order.session().turnsInOrder(), new Listening() {
                    @Override
                    public void progress(int done, int total) {
                        progress.report(done, total, TEXTS.get("voice.measuring", done, total));
                    }

                    @Override
                    public boolean cancelled() {
                        return progress.cancelled();
                    }
                });
        return new FeatureTable(
                id,
                extractor.set().featureSet().toString(),
                measured.provenance(),
                extractor.set().names(),
                measured.values(),
                measured.missing());
    }
}
