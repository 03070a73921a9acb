package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.model.MediaSource;

/**
 * Finds a session's recordings: at their paths, else by size, name and content in the folders around the session.
 * Reads files and changes nothing. May take long where large files of the right size must be hashed: not for the
 * screen's thread.
 */
public final class MediaLocator {
    private static final Logger LOG = LoggerFactory.getLogger(MediaLocator.class);
    private static final int DEPTH = 3;
    private static final int FILES_AT_MOST = 20_000;

    private final Path sessionFile;
    private final BooleanSupplier cancelled;

    public MediaLocator(Path sessionFile) {
        this(sessionFile, () -> false);
    }

    /** @param cancelled asked while searching and hashing, which then ends with a {@link CancellationException} */
    public MediaLocator(Path sessionFile, BooleanSupplier cancelled) {
        this.sessionFile = sessionFile;
        this.cancelled = cancelled;
    }

    /**
     * Looks at the recording's path, then in the session's folder and three levels below it, then beside that folder.
     *
     * @param more further folders to look through, for instance where another recording was found
     */
    public MediaLocation locate(MediaSource media, Path... more) {
        Path expected = MediaPaths.resolve(sessionFile, media.path());
        if (Files.isRegularFile(expected)) {
            if (sizeOf(expected) == media.sizeBytes()) {
                return new MediaLocation.Found(expected);
            }
        }
        Set<Path> searched = new LinkedHashSet<>(List.of(more));
        Path folder = MediaPaths.folderOf(sessionFile);
        searched.add(folder);
        Optional.ofNullable(expected.getParent()).filter(Files::isDirectory).ifPresent(searched::add);
        Optional<Path> found = search(media, searched, DEPTH);
        Path above = folder.getParent();
        if (found.isEmpty() && above != null && above.getParent() != null) {
            searched.add(above);
            found = search(media, Set.of(above), 2);
        }
        if (found.isPresent()) {
            return new MediaLocation.Moved(found.get(), MediaPaths.of(sessionFile, found.get()));
        }
        return Files.isRegularFile(expected)
                ? changed(expected)
                : new MediaLocation.Missing(media, expected, List.copyOf(searched));
    }

    /** Whether the file, one that the user pointed at, has the recording's content. */
    public boolean isRecording(Path file, MediaSource media) {
        return sizeOf(file) == media.sizeBytes()
                && hashOf(file).filter(media.contentHash()::equals).isPresent();
    }

    private MediaLocation changed(Path file) {
        return new MediaLocation.Changed(file, hashOf(file).orElse(""));
    }

    /** Same-named files first: they are the likely ones, and hashing takes long. */
    private Optional<Path> search(MediaSource media, Set<Path> folders, int depth) {
        String name = nameIn(media.path());
        List<Path> candidates = new ArrayList<>();
        for (Path folder : folders) {
            collect(folder, depth, media.sizeBytes(), candidates);
        }
        return candidates.stream()
                .distinct()
                .sorted(Comparator.comparing((Path file) -> !name.equals(nameIn(file.toString())))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(file -> isRecording(file, media))
                .findFirst();
    }

    private void collect(Path folder, int depth, long sizeBytes, List<Path> candidates) {
        int[] seen = {0};
        try {
            Files.walkFileTree(folder, Set.<FileVisitOption>of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException("looking for media was cancelled");
                    }
                    if (attributes.isRegularFile() && attributes.size() == sizeBytes) {
                        candidates.add(file);
                    }
                    return ++seen[0] < FILES_AT_MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    LOG.debug("cannot look into {}", file, e);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.debug("cannot look through {}", folder, e);
        }
    }

    private Optional<String> hashOf(Path file) {
        try {
            return Optional.of(MediaHash.of(file, bytes -> {}, cancelled));
        } catch (IOException e) {
            LOG.warn("cannot read {}", file, e);
            return Optional.empty();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    /** The last part of a path that was written on any platform. */
    private static String nameIn(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
