package org.turnwise.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * One conversation that ships with the product. The three names are resources beside this class, in the folder named like the id; the copies carry
 * the same names. Immutable; any thread.
 *
 * @param id stable, lower case, fit for a file name
 * @param title for a menu or a window's title
 * @param description one or two sentences for a person choosing a sample
 * @param speakers the names used in the transcript
 * @param mediaName the film, MP4
 * @param subtitlesName the transcript as SubRip
 * @param tableName the transcript as CSV with the known emotions
 */
public record SampleSession(
        String id,
        String title,
        String description,
        List<String> speakers,
        String mediaName,
        String subtitlesName,
        String tableName) {

    public SampleSession {
        speakers = List.copyOf(speakers);
    }

    /**
     * Puts the film and both transcripts into a folder, which is made where it does not exist. A file that already has the sample's content is left
     * as it is, its time stamp included; one of the same name with other content is replaced. Each file appears whole or not at all, so a process
     * that is stopped half-way leaves no broken sample behind.
     *
     * @param folder a folder the user can write
     * @return where the files lie
     * @throws IOException where the folder cannot be made or written; the message names the path
     */
    public SampleFiles copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new SampleFiles(copy(mediaName, folder), copy(subtitlesName, folder), copy(tableName, folder));
    }

    /**
     * The content of one of the three resources, for those who need no file.
     *
     * @param name {@link #mediaName}, {@link #subtitlesName} or {@link #tableName}
     * @throws FileNotFoundException where this sample has no such resource
     */
    public InputStream open(String name) throws IOException {
        InputStream stream = SampleSession.class.getResourceAsStream(id + "/" + name);
        if (stream == null) {
            throw new FileNotFoundException("the sample \"" + id + "\" has no file \"" + name + "\"; it has "
                    + List.of(mediaName, subtitlesName, tableName));
        }
        return stream;
    }

    private Path copy(String name, Path folder) throws IOException {
        byte[] content;
        try (InputStream in = open(name)) {
            content = in.readAllBytes();
        }
        Path target = folder.resolve(name);
        if (Files.isRegularFile(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content)) {
            return target;
        }
        Path unfinished = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(unfinished, content);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return target;
    }
}
