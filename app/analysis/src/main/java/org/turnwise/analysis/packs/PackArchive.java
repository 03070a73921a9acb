package org.turnwise.analysis.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;

/**
 * A pack in a .zip: the manifest and the files it names, at the top or together in one folder. Nothing else is unpacked, and
 * an archive with names that lead elsewhere is refused whole.
 */
final class PackArchive {
    /** An archive of a few kilobytes can unpack to any size. */
    static final long LARGEST_BYTES = 8L << 30;

    private static final int LARGEST_MANIFEST = 4 << 20;
    private static final String PLAIN_NAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";

    private final Path file;
    private final long largestBytes;

    PackArchive(Path file) {
        this(file, LARGEST_BYTES);
    }

    PackArchive(Path file, long largestBytes) {
        this.file = file;
        this.largestBytes = largestBytes;
    }

    /**
     * Writes manifest, named files and model card into an empty folder.
     *
     * @throws ModelException if it is no such archive
     * @throws IOException if the folder cannot be written
     */
    void unpack(Path folder) throws IOException {
        try (ZipFile zip = open()) {
            Map<String, ZipEntry> entries = entries(zip);
            ZipEntry first = entries.get(ModelManifest.FILE_NAME);
            if (first == null) {
                throw new ModelException(file + ": holds no " + ModelManifest.FILE_NAME + ", only "
                        + entries.keySet().stream().sorted().limit(8).toList()
                        + ". A model pack has it at the top, or with the other files in one folder.");
            }
            byte[] json = read(zip, first);
            ModelManifest manifest = ModelManifest.fromJson(file + "/" + ModelManifest.FILE_NAME, json);
            Files.write(folder.resolve(ModelManifest.FILE_NAME), json);
            Set<String> wanted = new HashSet<>(manifest.files().keySet());
            wanted.add(PackShelf.CARD);
            long left = largestBytes;
            for (String name : wanted.stream().sorted().toList()) {
                ZipEntry entry = entries.get(name);
                // One that is missing is found, and named, by whoever opens the folder as a pack.
                if (entry != null) {
                    left = copy(zip, entry, folder.resolve(name), left);
                }
            }
        }
    }

    private ZipFile open() throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new ModelException(
                    file + ": not a .zip archive that can be read (" + e.getMessage() + "). Get the model pack again.",
                    e);
        }
    }

    /** By name without the common folder. */
    private Map<String, ZipEntry> entries(ZipFile zip) {
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !entry.getName().matches("__MACOSX/.*|(.*/)?\\.DS_Store"))
                .toList();
        String folder = files.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith("/" + ModelManifest.FILE_NAME))
                .map(name -> name.substring(0, name.length() - ModelManifest.FILE_NAME.length()))
                .filter(prefix -> prefix.substring(0, prefix.length() - 1).matches(PLAIN_NAME))
                .findFirst()
                .orElse("");
        Map<String, ZipEntry> entries = new HashMap<>();
        for (ZipEntry entry : files) {
            String name = entry.getName();
            String plain = name.startsWith(folder) ? name.substring(folder.length()) : name;
            if (!plain.matches(PLAIN_NAME)) {
                throw new ModelException(file + ": holds '" + name + "'; a model pack's files lie beside its "
                        + ModelManifest.FILE_NAME + " and have plain names. Nothing of it was unpacked.");
            }
            if (entries.put(plain, entry) != null) {
                throw new ModelException(file + ": holds '" + name + "' twice. Get the model pack again.");
            }
        }
        return entries;
    }

    private byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new ModelException(
                        file + "/" + entry.getName() + ": larger than " + LARGEST_MANIFEST + " bytes, so no manifest.");
            }
            return bytes;
        } catch (ZipException e) {
            throw damaged(entry, e);
        }
    }

    private long copy(ZipFile zip, ZipEntry entry, Path to, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > left) {
                    throw new ModelException(file + "/" + entry.getName() + ": unpacks to more than " + largestBytes
                            + " bytes in all, which no model pack does. Nothing was installed.");
                }
                out.write(buffer, 0, read);
            }
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(entry, e);
        }
        return left - written;
    }

    private ModelException damaged(ZipEntry entry, IOException e) {
        return new ModelException(
                file + "/" + entry.getName() + ": damaged (" + e.getMessage() + "). Get the model pack again.", e);
    }
}
