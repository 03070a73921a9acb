package org.turnwise.inference.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A manifest and the files it names, each checked against its hash before the pack is handed out. A pack lies in a
 * folder or on the class path.
 */
public final class ModelPack {
    private final String location;
    private final PackFiles files;
    private final ModelManifest manifest;

    /** Opens one of the pack's files. */
    private interface PackFiles {
        InputStream open(String name) throws IOException;
    }

    private ModelPack(String location, PackFiles files, ModelManifest manifest) {
        this.location = location;
        this.files = files;
        this.manifest = manifest;
    }

    /**
     * Reads the pack in a folder and checks every file it names.
     *
     * @throws ModelException if the manifest is missing or wrong, or a file is missing or has another hash
     */
    public static ModelPack open(Path folder) {
        return open(folder.toString(), folder);
    }

    /** As {@link #open(Path)}, for a folder that messages are to call otherwise: one that something was unpacked to. */
    public static ModelPack open(String location, Path folder) {
        return open(location, name -> Files.newInputStream(folder.resolve(name)));
    }

    /**
     * Reads the pack that lies on the class path below {@code /org/turnwise/packs/NAME/}.
     *
     * @throws ModelException as {@link #open(Path)}
     */
    public static ModelPack builtIn(String name) {
        String root = "/org/turnwise/packs/" + name;
        return open("built-in pack " + name, file -> {
            InputStream stream = ModelPack.class.getResourceAsStream(root + "/" + file);
            if (stream == null) {
                throw new java.io.FileNotFoundException(file);
            }
            return stream;
        });
    }

    private static ModelPack open(String location, PackFiles files) {
        byte[] json;
        try (InputStream in = files.open(ModelManifest.FILE_NAME)) {
            json = in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException(
                    location + ": no " + ModelManifest.FILE_NAME
                            + " can be read there. A model pack is a folder with that file, a graph and what it names.",
                    e);
        }
        ModelPack pack =
                new ModelPack(location, files, ModelManifest.fromJson(location + "/" + ModelManifest.FILE_NAME, json));
        pack.manifest.files().forEach(pack::check);
        return pack;
    }

    private void check(String file, String wanted) {
        String found;
        try (InputStream in = files.open(file)) {
            found = sha256(in);
        } catch (IOException e) {
            throw new ModelException(
                    location + "/" + file + ": named in " + ModelManifest.FILE_NAME
                            + " but cannot be read. Get the model pack again.",
                    e);
        }
        if (!found.equals(wanted)) {
            throw new ModelException(location + "/" + file + ": its content is not what " + ModelManifest.FILE_NAME
                    + " promises (found " + found + ", field files." + file + " says " + wanted
                    + "). Get the model pack again.");
        }
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /** Where it was read from, for messages. */
    public String location() {
        return location;
    }

    /**
     * Content of one of the pack's files.
     *
     * @throws ModelException if the manifest does not name it or it cannot be read any more
     */
    public byte[] read(String file) {
        if (!manifest.files().containsKey(file)) {
            throw new ModelException(location + ": the manifest names no file " + file + ".");
        }
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException(location + "/" + file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Opens the pack's graph for inference. */
    public OnnxModel openModel(RuntimeSettings settings) {
        return OnnxModel.open(
                location + "/" + manifest.spec().graph(), read(manifest.spec().graph()), settings);
    }

    /** Opens the pack's graph and tries it, as {@link OnnxModel#open(String, byte[], RuntimeSettings, Consumer)}. */
    public OnnxModel openModel(RuntimeSettings settings, Consumer<OnnxModel> trial) {
        String graph = manifest.spec().graph();
        return OnnxModel.open(location + "/" + graph, read(graph), settings, trial);
    }

    /**
     * Puts a pack into a folder: the files, then the manifest, whose hashes are computed here.
     *
     * @param manifest what {@link ModelManifest#files()} holds is replaced
     * @return the pack as read back from the folder
     * @throws ModelException if the folder cannot be written
     */
    public static ModelPack write(Path folder, ModelManifest manifest, Map<String, byte[]> files) {
        Map<String, String> hashes = new java.util.TreeMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                hashes.put(file.getKey(), sha256(file.getValue()));
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            ModelManifest complete = new ModelManifest(
                    manifest.name(),
                    manifest.version(),
                    manifest.description(),
                    manifest.licence(),
                    hashes,
                    manifest.spec(),
                    manifest.training(),
                    manifest.figures(),
                    manifest.notes());
            Files.write(folder.resolve(ModelManifest.FILE_NAME), complete.toJson());
        } catch (IOException e) {
            throw new ModelException(folder + ": the model pack cannot be written: " + e.getMessage(), e);
        }
        return open(folder);
    }

    /** {@code sha256:} and the hex digest. */
    public static String sha256(byte[] content) {
        return "sha256:" + HexFormat.of().formatHex(digest().digest(content));
    }

    private static String sha256(InputStream content) throws IOException {
        MessageDigest digest = digest();
        try (DigestInputStream in = new DigestInputStream(content, digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
