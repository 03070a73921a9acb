package org.turnwise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.turnwise.training.run.Datasets;

/**
 * Looks at a path of the command line before anything is done with it: a folder where a file is wanted, or the reverse,
 * is said at once, with what to do about it.
 */
final class GivenPath {
    private GivenPath() {}

    /** @param what the path is to be, such as "the recording" */
    static Path fileToRead(String what, Path path) {
        if (Files.isDirectory(path)) {
            throw new CliFailure(path + " is a folder, but " + what + " is a file. Name the file in it.");
        }
        if (!Files.exists(path)) {
            throw new CliFailure("there is no file " + path + ". Check the name and folder of " + what + ".");
        }
        return path;
    }

    /** @param what the path is to be, such as "--data" */
    static Path folderToRead(String what, Path path) {
        if (Files.isDirectory(path)) {
            return path;
        }
        throw new CliFailure(
                Files.exists(path)
                        ? path + " is a file, but " + what + " wants a folder. Name the folder that holds it."
                        : "there is no folder " + path + ". Check what follows " + what + ".");
    }

    /** A dataset: a folder, or where the dataset may be one file, that. */
    static Path dataset(String option, String name, Path path) {
        boolean oneFile = Datasets.IN_ONE_FILE.contains(name);
        return oneFile && !Files.isDirectory(path) ? fileToRead(option, path) : folderToRead(option, path);
    }

    /** The folder may not be there yet; it is not made here. */
    static Path folderToWrite(String option, Path path) {
        refuseBelowAFile(option, path);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CliFailure(
                    option + " " + path + " is a file, but a folder is wanted. Name another folder, or move"
                            + " the file away. It was not touched.");
        }
        return path;
    }

    /** A file that must not be there yet. */
    static Path newFile(String option, Path path, Path example) {
        refuseBelowAFile(option, path);
        if (Files.isDirectory(path)) {
            throw new CliFailure(
                    option + " " + path + " is a folder, but a file is wanted, such as " + path.resolve(example) + ".");
        }
        if (Files.exists(path)) {
            throw new CliFailure(
                    path + " exists already; choose another name with " + option + ". It was not touched.");
        }
        return path;
    }

    /**
     * A file that may be there already if it is one of its kind: anything else, a recording above all, was named by
     * mistake.
     *
     * @param kind what is written, such as "a table of features"
     * @param beginning how the files of this kind begin
     */
    static Path fileToReplace(String option, Path path, String kind, String beginning) {
        refuseBelowAFile(option, path);
        if (Files.isDirectory(path)) {
            throw new CliFailure(option + " " + path + " is a folder, but a file is wanted. Name the file in it.");
        }
        if (Files.exists(path) && (!Files.isRegularFile(path) || !beginsWith(path, beginning))) {
            throw new CliFailure(path + " exists already and is not " + kind + "; choose another name with " + option
                    + ". It was not touched.");
        }
        refuseReadOnly(option, path);
        return path;
    }

    /**
     * What is read must not be written over, whatever it looks like: a transcript may begin as a table of features does.
     *
     * @param read what the command reads
     */
    static void notWhatIsRead(String option, Path path, Iterable<Path> read) {
        for (Path source : read) {
            if (areSame(path, source)) {
                throw new CliFailure(option + " " + path + " is what is read; choose another name with " + option
                        + ". It was not touched.");
            }
        }
    }

    private static boolean areSame(Path path, Path other) {
        try {
            return Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException e) {
            throw new CliFailure(path + " exists already and cannot be read; choose another name.", e);
        }
    }

    private static void refuseReadOnly(String option, Path path) {
        Path folder = existingFolderAbove(path);
        if (folder != null && !Files.isWritable(folder)) {
            throw new CliFailure(
                    option + " " + path + ": no permission to write in " + folder + ". Name another folder.");
        }
    }

    private static boolean beginsWith(Path file, String beginning) {
        byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begins = in.readNBytes(wanted.length);
            return begins.length == 0 || Arrays.equals(begins, wanted);
        } catch (IOException e) {
            throw new CliFailure(
                    file + " exists already and cannot be read; choose another name. It was not touched.", e);
        }
    }

    private static @Nullable Path existingFolderAbove(Path path) {
        Path above = path.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above;
    }

    private static void refuseBelowAFile(String option, Path path) {
        Path above = existingFolderAbove(path);
        if (above != null && !Files.isDirectory(above)) {
            throw new CliFailure(option + " " + path + ": " + above + " is a file, so nothing can be written below it."
                    + " Name another folder.");
        }
    }
}
