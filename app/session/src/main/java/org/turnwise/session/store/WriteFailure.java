package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be written and what can be done about it, in the program's own words: the operating system's are in a
 * language of its own and say nothing of what to do. For every kind of file that somebody asked for.
 */
public final class WriteFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** So little is left where the next block did not fit any more. */
    private static final long NEXT_TO_NOTHING_BYTES = 256 << 10;

    private static final List<String> NO_ROOM =
            List.of("no space left", "not enough space", "disk is full", "quota exceeded");

    private final String why;
    private final String remedy;

    /**
     * @param why the end of a sentence, without its full stop
     * @param remedy a sentence
     */
    public WriteFailure(String why, String remedy) {
        this(why, remedy, null);
    }

    private WriteFailure(String why, String remedy, @Nullable Throwable cause) {
        super(why, cause);
        this.why = why;
        this.remedy = remedy;
    }

    /**
     * Says what a failure means. To be asked before what was written of the file is removed, which would make room.
     *
     * @param place the file, or the folder it was to lie in
     */
    public static WriteFailure of(IOException failure, Path place) {
        return failure instanceof WriteFailure known ? known : of(failure, Disk.of(place));
    }

    static WriteFailure of(IOException failure, Disk disk) {
        if (disk.isFull(failure)) {
            return new WriteFailure(
                    "the disk is full", "Free some space there, or choose a place on another disk.", failure);
        }
        if (disk.readOnly()) {
            return new WriteFailure("the disk can only be read", "Choose a place on another disk.", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new WriteFailure(
                    "you may not write there",
                    "Choose a folder that you may write to, or change its permissions.",
                    failure);
        }
        if (failure instanceof NoSuchFileException) {
            return new WriteFailure("the folder does not exist", "Choose another folder.", failure);
        }
        return new WriteFailure(
                "writing failed (" + words(failure) + ")",
                "Check the drive and the name, then try again, or choose another place.",
                failure);
    }

    /** As {@link #of}, where all is written and only the file that has its name could not be replaced. */
    public static WriteFailure ofReplacing(IOException failure, Path target) {
        Disk disk = Disk.of(target);
        boolean held = Files.exists(target) && !disk.isFull(failure) && !disk.readOnly();
        return held
                ? new WriteFailure(
                        "the file there cannot be replaced: another program has it open, or it is write-protected",
                        "Close it there, or choose another name.",
                        failure)
                : of(failure, disk);
    }

    /** The end of a sentence, without its full stop. */
    public String why() {
        return why;
    }

    /** What to do about it, in a sentence. */
    public String remedy() {
        return remedy;
    }

    /** What is known of the disk that holds a place; what cannot be told is taken for room. */
    record Disk(long usableBytes, boolean readOnly) {
        static Disk of(Path place) {
            try {
                FileStore store = storeOf(place);
                // what has no size, as some network drives, says nothing by having no room
                long usable = store.getTotalSpace() > 0 ? store.getUsableSpace() : Long.MAX_VALUE;
                return new Disk(usable, store.isReadOnly());
            } catch (IOException | SecurityException unknown) {
                return new Disk(Long.MAX_VALUE, false);
            }
        }

        private static FileStore storeOf(Path place) throws IOException {
            Path there = place.toAbsolutePath();
            while (!Files.exists(there)) {
                Path above = there.getParent();
                if (above == null) {
                    throw new NoSuchFileException(place.toString());
                }
                there = above;
            }
            return Files.getFileStore(there);
        }

        boolean isFull(IOException failure) {
            String said = words(failure).toLowerCase(Locale.ROOT);
            return NO_ROOM.stream().anyMatch(said::contains) || !readOnly && usableBytes < NEXT_TO_NOTHING_BYTES;
        }
    }

    private static String words(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
