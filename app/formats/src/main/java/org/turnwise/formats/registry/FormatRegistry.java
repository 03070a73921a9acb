package org.turnwise.formats.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.FileHead;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Recognition;
import org.turnwise.formats.TranscriptReader;
import org.turnwise.formats.source.SourceFile;

/** The formats a program knows. Recognises a file by its content first, by its extension where that is not enough. */
public final class FormatRegistry {
    private final List<TranscriptReader> readers;
    private final List<DatasetWriter> writers;

    /** Where two readers are equally sure of a file, the one named first has it. */
    public FormatRegistry(List<TranscriptReader> readers, List<DatasetWriter> writers) {
        this.readers = List.copyOf(readers);
        this.writers = List.copyOf(writers);
    }

    public List<TranscriptReader> readers() {
        return readers;
    }

    public List<DatasetWriter> writers() {
        return writers;
    }

    /** The writer with this id, such as "csv" or "jsonl". */
    public Optional<DatasetWriter> writer(String id) {
        return writers.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    /** The reader surest of the file; empty where none knows it or where it cannot be read at all. */
    public Optional<TranscriptReader> recognise(Path file) {
        return SourceFile.head(file).flatMap(this::recognise);
    }

    /** Recognises and reads. A file of no known format, or none at all, gives a result with one error. */
    public ImportResult read(Path file, ImportOptions options) {
        Optional<FileHead> head = SourceFile.head(file);
        Optional<TranscriptReader> reader = head.flatMap(this::recognise);
        return reader.isPresent()
                ? reader.get().read(file, options)
                : SourceFile.unrecognised(
                        file, readers.stream().map(TranscriptReader::name).toList());
    }

    private Optional<TranscriptReader> recognise(FileHead head) {
        Optional<TranscriptReader> best = Optional.empty();
        Recognition surest = Recognition.NO;
        for (TranscriptReader reader : readers) {
            Recognition sure = reader.recognise(head);
            if (sure.compareTo(surest) > 0) {
                best = Optional.of(reader);
                surest = sure;
            }
        }
        return best;
    }
}
