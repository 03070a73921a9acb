package org.turnwise.desktop.exporting;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.PredictionChoice;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;

/** What is about to be exported. Confined to the FX thread. */
public final class ExportViewModel {
    private static final Texts TEXTS = Texts.of(ExportViewModel.class);

    private final FxSession session;
    private final List<DatasetWriter> writers;
    private final ObjectProperty<DatasetWriter> writer;
    private final ObjectProperty<Labels> labels = new SimpleObjectProperty<>(Labels.MINE);
    private final ObjectProperty<ExportOptions.CaptionStyle> captions =
            new SimpleObjectProperty<>(ExportOptions.CaptionStyle.LABEL_AND_SPEAKER);
    private final ObjectProperty<AudioFeatures> features = new SimpleObjectProperty<>(AudioFeatures.NONE);
    private final BooleanProperty predictions = new SimpleBooleanProperty(true);
    private final BooleanProperty onlyLabelled = new SimpleBooleanProperty(false);

    /** Whose labels are exported. */
    public enum Labels {
        MINE("labels.mine"),
        GOLD("labels.gold"),
        BEST("labels.best");

        private final String key;

        Labels(String key) {
            this.key = key;
        }

        public String words() {
            return TEXTS.get(key);
        }
    }

    /** Which audio features lie beside the dataset. */
    public enum AudioFeatures {
        NONE("features.none", Optional.empty()),
        EGEMAPS("features.egemaps", Optional.of(AudioSets.EGEMAPS)),
        IS10("features.is10", Optional.of(AudioSets.IS10));

        private final String key;
        private final Optional<String> set;

        AudioFeatures(String key, Optional<String> set) {
            this.key = key;
            this.set = set;
        }

        public String words() {
            return TEXTS.get(key);
        }
    }

    /**
     * The table of audio features that is wanted.
     *
     * @param set empty for none
     * @param sessionFile from where the recording is found
     */
    record Features(Optional<String> set, Path sessionFile) {}

    /**
     * Everything a writer needs, detached from the window.
     *
     * @param target as the annotator named it, with or without the format's extension
     */
    public record Order(Session session, DatasetWriter writer, Features features, ExportOptions options, Path target) {
        /** @param until until when turns that begin blind were open, as the session's history says */
        public Order withOpenUntil(Optional<Instant> until) {
            return new Order(session, writer, features, options.withOpenUntil(until), target);
        }

        /** Where the dataset goes. */
        Path folder() {
            Path whole = target.toAbsolutePath();
            return Optional.ofNullable(whole.getParent()).orElse(whole);
        }

        /** The file's name without the format's extension. */
        String baseName() {
            String name = String.valueOf(target.getFileName());
            String extension = "." + writer.extension();
            boolean named = name.length() > extension.length()
                    && name.toLowerCase(Locale.ROOT).endsWith(extension);
            return named ? name.substring(0, name.length() - extension.length()) : name;
        }

        /** The file the dataset will be in. */
        Path file() {
            return folder().resolve(baseName() + "." + writer.extension());
        }
    }

    /** @param writers at least one */
    public ExportViewModel(FxSession session, List<DatasetWriter> writers) {
        this.session = session;
        this.writers = List.copyOf(writers);
        writer = new SimpleObjectProperty<>(writers.get(0));
    }

    public List<DatasetWriter> writers() {
        return writers;
    }

    public ObjectProperty<DatasetWriter> writerProperty() {
        return writer;
    }

    public ObjectProperty<Labels> labelsProperty() {
        return labels;
    }

    public ObjectProperty<ExportOptions.CaptionStyle> captionsProperty() {
        return captions;
    }

    public ObjectProperty<AudioFeatures> featuresProperty() {
        return features;
    }

    public BooleanProperty predictionsProperty() {
        return predictions;
    }

    public BooleanProperty onlyLabelledProperty() {
        return onlyLabelled;
    }

    /** Whether the format is subtitles, which have a caption style. */
    public boolean subtitles() {
        String id = writer.get().id();
        return id.equals("srt") || id.equals("vtt");
    }

    /** Beside the session, named after it, but not as the transcript that may lie there. */
    public Path suggestedTarget() {
        String name = session.file().getFileName().toString().replaceFirst("\\.turnwise$", "");
        return session.file().resolveSibling(name + "-labels." + writer.get().extension());
    }

    /** How much would be written, as the dialog says it. */
    public String inWords() {
        long labelled = session.rows().stream().filter(this::labelled).count();
        int all = session.rows().size();
        return onlyLabelled.get() ? TEXTS.get("count.turns", labelled) : TEXTS.get("count.labelled", all, labelled);
    }

    public Order order(Path target) {
        ExportOptions options = ExportOptions.everything(session.scheme().id())
                .withLabels(source())
                .withPredictions(predictions.get() ? chosenRun() : new PredictionChoice.None())
                .withTurns(onlyLabelled.get() ? ExportOptions.Selection.LABELLED : ExportOptions.Selection.ALL)
                .withCaptions(captions.get());
        return new Order(
                session.whole(), writer.get(), new Features(features.get().set, session.file()), options, target);
    }

    private PredictionChoice chosenRun() {
        return session.shownRunProperty()
                .get()
                .<PredictionChoice>map(run -> new PredictionChoice.OfRun(run.id()))
                .orElse(new PredictionChoice.None());
    }

    private LabelSource source() {
        return switch (labels.get()) {
            case MINE -> new LabelSource.OfAnnotator(session.annotator().id());
            case GOLD -> new LabelSource.Gold();
            case BEST -> new LabelSource.BestAvailable();
        };
    }

    private boolean labelled(TurnRow row) {
        boolean mine = row.humanLabel().isPresent();
        boolean gold = row.gold().isPresent();
        return switch (labels.get()) {
            case MINE -> mine;
            case GOLD -> gold;
            case BEST -> gold || anyone(row);
        };
    }

    private boolean anyone(TurnRow row) {
        Session s = session.whole();
        return s.annotators().keySet().stream()
                .filter(a -> !Annotator.training(a))
                .anyMatch(a -> s.annotation(row.id(), a, session.scheme().id())
                        .flatMap(x -> x.label())
                        .isPresent());
    }
}
