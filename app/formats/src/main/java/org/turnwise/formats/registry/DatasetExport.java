package org.turnwise.formats.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.card.CardFile;
import org.turnwise.formats.card.DataCard;
import org.turnwise.formats.card.WrittenCard;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Session;

/**
 * Exports a session: one file per format and a data card beside them, written all or none. Touches no
 * session; to be used from any thread but the one that draws.
 */
public final class DatasetExport {
    private static final String CARD = "README.md";

    private final DataCard card;

    /**
     * @param clock gives the date that the card bears
     * @param toolVersion Turnwise's own
     */
    public DatasetExport(Clock clock, String toolVersion) {
        this.card = new DataCard(clock, toolVersion);
    }

    /**
     * Writes {@code folder/baseName.EXT} in each format and the card: {@code README.md}, or
     * {@code baseName.README.md} where the folder has a README of somebody else's. All of them are on the disk under
     * other names before the first of them takes its place.
     *
     * @throws ExportException if a file could not be written; unless the disk itself failed between two renames, the
     *     folder's files are as they were before
     */
    public ExportedDataset export(
            Session session, List<DatasetWriter> formats, ExportOptions options, Path folder, String baseName)
            throws ExportException {
        List<Path> leftOver = leftOver(formats, folder, baseName);
        Path cardFile = cardFile(folder, baseName);
        List<Path> written = new ArrayList<>();
        List<CardFile> listed = new ArrayList<>();
        Deque<AtomicFile.Staged> staged = new ArrayDeque<>();
        try {
            for (DatasetWriter format : formats) {
                Path file = target(format, folder, baseName);
                staged.add(new AtomicFile(file).stage(out -> format.write(session, options, out)));
                written.add(file);
                listed.add(CardFile.of(
                        nameOf(file), format.name(), staged.getLast().content()));
            }
            ExportView view = new ExportView(session, options);
            List<String> left = leftOver.stream().map(DatasetExport::nameOf).toList();
            staged.add(new AtomicFile(cardFile).stage(out -> card.write(view, listed, left, out)));
            written.add(cardFile);
            for (AtomicFile.Staged file : staged) {
                file.commit();
            }
        } finally {
            staged.forEach(AtomicFile.Staged::close);
        }
        return new ExportedDataset(written, leftOver);
    }

    /**
     * Files of an earlier export that would stay beside this one and its new card: other formats, or another session's.
     * Reads the folder and changes nothing.
     */
    public List<Path> leftOver(List<DatasetWriter> formats, Path folder, String baseName) {
        Optional<WrittenCard> earlier = WrittenCard.read(cardFile(folder, baseName));
        if (earlier.isEmpty()) {
            return List.of();
        }
        Set<Path> replaced =
                formats.stream().map(f -> target(f, folder, baseName)).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !replaced.contains(f))
                    .filter(f -> earlier.get().lists(nameOf(f)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // Whatever cannot be listed cannot be written to either: the export itself says so better.
            return List.of();
        }
    }

    /**
     * Files that this export would replace though no card in the folder lists them: not an earlier export but perhaps
     * the transcript the session was made from. Reads the folder and changes nothing.
     */
    public List<Path> inTheWay(List<DatasetWriter> formats, Path folder, String baseName) {
        Optional<WrittenCard> earlier = WrittenCard.read(cardFile(folder, baseName));
        return formats.stream()
                .map(f -> target(f, folder, baseName))
                .filter(Files::isRegularFile)
                .filter(f -> earlier.isEmpty() || !earlier.get().lists(nameOf(f)))
                .toList();
    }

    private static Path target(DatasetWriter format, Path folder, String baseName) {
        return folder.resolve(baseName + "." + format.extension());
    }

    private static Path cardFile(Path folder, String baseName) {
        Path usual = folder.resolve(CARD);
        return !Files.exists(usual) || WrittenCard.read(usual).isPresent()
                ? usual
                : folder.resolve(baseName + "." + CARD);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
