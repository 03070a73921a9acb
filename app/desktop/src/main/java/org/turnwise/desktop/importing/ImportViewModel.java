package org.turnwise.desktop.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem;
import org.turnwise.formats.registry.FormatRegistry;
import org.turnwise.session.model.Turn;

/**
 * What is about to be imported. Files are looked at in the background as soon as they are chosen; an answer that comes
 * after another file was chosen is dropped. Confined to the FX thread.
 */
public final class ImportViewModel {
    private static final Texts TEXTS = Texts.of(ImportViewModel.class);

    private final Recording.Probe probe;
    private final FormatRegistry formats;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<Path>> recordingFile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Recording>> recording = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper recordingProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Path>> transcriptFile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImportResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<TurnSource> source = new SimpleObjectProperty<>(TurnSource.TRANSCRIPT);
    private final ObjectProperty<Optional<Charset>> encoding = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty speakersFromText = new SimpleBooleanProperty(true);
    private int asked;

    public ImportViewModel(Recording.Probe probe, FormatRegistry formats, Executor background, Executor fx) {
        this.probe = probe;
        this.formats = formats;
        this.background = background;
        this.fx = fx;
        encoding.addListener((o, was, is) -> readTranscript());
        speakersFromText.addListener((o, was, is) -> readTranscript());
    }

    public ReadOnlyObjectProperty<Optional<Path>> recordingFileProperty() {
        return recordingFile.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Recording>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** Why the chosen recording cannot be used; empty where it can or is still being looked at. */
    public ReadOnlyStringProperty recordingProblemProperty() {
        return recordingProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Path>> transcriptFileProperty() {
        return transcriptFile.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ImportResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public ObjectProperty<TurnSource> sourceProperty() {
        return source;
    }

    /** Empty to detect it. */
    public ObjectProperty<Optional<Charset>> encodingProperty() {
        return encoding;
    }

    /** Whether names at the beginning of a subtitle are speakers. */
    public BooleanProperty speakersFromTextProperty() {
        return speakersFromText;
    }

    public void chooseRecording(Path file) {
        recordingFile.set(Optional.of(file));
        recording.set(Optional.empty());
        recordingProblem.set("");
        inBackground(() -> probe.probe(file), (found, failure) -> {
            if (!recordingFile.get().equals(Optional.of(file))) {
                return;
            }
            if (failure.isPresent()) {
                recordingProblem.set(Words.of(failure.get()));
            } else {
                recording.set(found);
            }
            readTranscript();
        });
    }

    public void chooseTranscript(Path file) {
        transcriptFile.set(Optional.of(file));
        source.set(TurnSource.TRANSCRIPT);
        readTranscript();
    }

    /** The report: errors first, then warnings, then notes; in order of line within each. */
    public List<Problem> problems() {
        List<Problem> read = result.get().map(ImportResult::problems).orElse(List.of());
        Stream<Problem> missing = recording.get().flatMap(r -> CutOffWords.problem(r, turns())).stream();
        return Stream.concat(missing, read.stream())
                .sorted(Comparator.comparing(Problem::severity).thenComparingInt(Problem::line))
                .toList();
    }

    /** Whether there is something to import. */
    public boolean canImport() {
        if (reading.get() || !recordingProblem.get().isEmpty()) {
            return false;
        }
        boolean pending = recordingFile.get().isPresent() && recording.get().isEmpty();
        if (pending) {
            return false;
        }
        return switch (source.get()) {
            case TRANSCRIPT -> result.get().map(ImportResult::acceptable).orElse(false);
            case PAUSES -> recording.get().map(Recording::audio).orElse(false);
            case NOTHING -> recording.get().isPresent();
        };
    }

    /** What keeps the chosen way from being gone, where it is not the file itself; empty where nothing does. */
    public String whyNot() {
        boolean silent = recording.get().map(r -> !r.audio()).orElse(false);
        return source.get() == TurnSource.PAUSES && silent ? TEXTS.get("import.silent") : "";
    }

    /** What importing would do, as the button says it. */
    public String importWords() {
        Optional<ImportResult> read = result.get();
        if (source.get() != TurnSource.TRANSCRIPT || read.isEmpty()) {
            return TEXTS.get("import.plain");
        }
        int turns = read.get().readable().turns().size();
        return read.get().hasErrors() ? TEXTS.get("import.readable", turns) : TEXTS.get("import.turns", turns);
    }

    private List<Turn> turns() {
        return result.get().map(r -> r.readable().turns()).orElse(List.of());
    }

    private void readTranscript() {
        Optional<Path> file = transcriptFile.get();
        if (file.isEmpty()) {
            return;
        }
        int mine = ++asked;
        reading.set(true);
        ImportOptions options = options();
        inBackground(() -> formats.read(file.get(), options), (read, failure) -> {
            if (mine != asked) {
                return;
            }
            reading.set(false);
            result.set(read);
        });
    }

    private ImportOptions options() {
        OptionalLong duration =
                recording.get().map(r -> OptionalLong.of(r.durationMillis())).orElse(OptionalLong.empty());
        ImportOptions.Speakers speakers =
                speakersFromText.get() ? ImportOptions.Speakers.FROM_TEXT : ImportOptions.Speakers.AS_MARKED;
        return new ImportOptions(duration, Optional.empty(), encoding.get(), speakers);
    }

    private <T> void inBackground(Callable<T> work, BiConsumer<Optional<T>, Optional<Throwable>> then) {
        CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return work.call();
                            } catch (Exception failure) {
                                throw new CompletionException(failure);
                            }
                        },
                        background)
                .whenCompleteAsync(
                        (done, failure) -> then.accept(Optional.ofNullable(done), Optional.ofNullable(failure)), fx);
    }
}
