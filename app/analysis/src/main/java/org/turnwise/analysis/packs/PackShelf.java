package org.turnwise.analysis.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;

/**
 * The folder with a user's own packs, a folder each. A pack comes in whole and checked or not at all: it is copied beside
 * the others under a name that nobody looks at, tried there, and given its own name last. It goes in the same way.
 */
public final class PackShelf {
    static final String CARD = "MODEL_CARD.md";
    private static final Logger LOG = LoggerFactory.getLogger(PackShelf.class);

    private final Path folder;

    /** @param folder need not exist */
    public PackShelf(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a pack here.
     *
     * @param source a pack's folder, or a .zip of one
     * @param check throws {@link ModelException} for a pack that is not to be installed
     * @return the pack where it lies now
     * @throws ModelException if it is no sound pack, there is one of its name, or the folder cannot be written; then nothing
     *     is left of it
     */
    public ModelPack install(Path source, Consumer<ModelPack> check) {
        boolean unpacked = Files.isDirectory(source);
        if (unpacked) {
            refuseSecond(ModelPack.open(source));
        }
        Path copy = newFolder(".installing-");
        try {
            if (unpacked) {
                copy(source, copy);
            } else {
                new PackArchive(source).unpack(copy);
            }
            ModelPack pack = ModelPack.open(source.toString(), copy);
            refuseSecond(pack);
            check.accept(pack);
            Path target = folder.resolve(pack.manifest().name());
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
            return ModelPack.open(target);
        } catch (IOException e) {
            throw new ModelException(
                    source + ": cannot be copied to " + folder + ": " + reason(e) + ". Nothing was installed.", e);
        } finally {
            deleteQuietly(copy);
        }
    }

    /** The folder of the user's pack with this name, sound or not. */
    public Optional<Path> find(String name) {
        return folders().stream()
                .filter(own -> String.valueOf(own.getFileName()).equals(name)
                        || nameIn(own).filter(name::equals).isPresent())
                .findFirst();
    }

    /**
     * Takes a pack of the user's away.
     *
     * @return the folder that was deleted
     * @throws ModelException if the user has none of this name, or it cannot be deleted; those that ship never are
     */
    public Path remove(String name) {
        Path own = find(name).orElseThrow(() -> noneToRemove(name));
        Path going = folder.resolve(".removing-" + own.getFileName());
        try {
            deleteAll(going);
            Files.move(own, going, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ModelException(own + ": cannot be removed: " + reason(e) + ". It was left as it is.", e);
        }
        try {
            deleteAll(going);
        } catch (IOException e) {
            throw new ModelException(
                    own + ": is no pack any more, but its files in " + going + " cannot be deleted: " + reason(e), e);
        }
        return own;
    }

    private ModelException noneToRemove(String name) {
        if (ModelPacks.builtInNames().contains(name)) {
            return new ModelException(
                    name + " ships with Turnwise and cannot be removed. One of yours with the same name"
                            + " would go before it.");
        }
        Set<String> yours = new TreeSet<>();
        folders().forEach(own -> yours.add(nameIn(own).orElse(String.valueOf(own.getFileName()))));
        return new ModelException("there is no model pack " + name + " of yours in " + folder
                + (yours.isEmpty() ? "; you have none." : "; there are " + String.join(", ", yours) + "."));
    }

    private void refuseSecond(ModelPack pack) {
        String name = pack.manifest().name();
        Path target = folder.resolve(name);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) || find(name).isPresent()) {
            throw new ModelException("there is a pack " + name + " of yours already: "
                    + find(name).orElse(target) + ". Remove it first ('turnwise models remove " + name
                    + "'), or give the new one another name in its manifest.");
        }
    }

    private static void copy(Path source, Path copy) throws IOException {
        Set<String> names =
                new TreeSet<>(ModelPack.open(source).manifest().files().keySet());
        names.add(ModelManifest.FILE_NAME);
        if (Files.isRegularFile(source.resolve(CARD))) {
            names.add(CARD);
        }
        for (String name : names) {
            Files.copy(source.resolve(name), copy.resolve(name));
        }
    }

    private Path newFolder(String prefix) {
        try {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, prefix);
        } catch (IOException e) {
            throw new ModelException(
                    folder + ": the folder of model packs cannot be written: " + reason(e) + ". Nothing was installed.",
                    e);
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(own -> !String.valueOf(own.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ModelException(folder + ": the folder of model packs cannot be listed: " + e.getMessage(), e);
        }
    }

    /** The name in a folder's manifest, which the folder itself need not have; empty where there is no sound manifest. */
    private static Optional<String> nameIn(Path own) {
        Path manifest = own.resolve(ModelManifest.FILE_NAME);
        try {
            return Files.isRegularFile(manifest)
                    ? Optional.of(ModelManifest.fromJson(manifest.toString(), Files.readAllBytes(manifest))
                            .name())
                    : Optional.empty();
        } catch (IOException | ModelException e) {
            LOG.debug("{} has no name", own, e);
            return Optional.empty();
        }
    }

    private static void deleteAll(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> below = Files.walk(top)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private static void deleteQuietly(Path top) {
        try {
            deleteAll(top);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", top, e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + " ("
                    + e.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT) + ")";
        }
        return String.valueOf(e.getMessage());
    }
}
