package org.turnwise.inference.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packs there are: those that ship (listed in {@code /org/turnwise/packs/index}, one name per line) and those in the
 * user's folder, where each sub-folder with a manifest is one. A user's pack goes before a built-in one of the same
 * name. Packs that cannot be used do not hide the others: they are listed with what is wrong.
 *
 * @param packs by name, in order of discovery
 * @param problems what is wrong with the others, ready to be shown
 */
public record ModelPacks(Map<String, ModelPack> packs, List<String> problems) {
    private static final String INDEX = "/org/turnwise/packs/index";

    public ModelPacks {
        packs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(packs));
        problems = List.copyOf(problems);
    }

    /** Looks through the class path and the folder; the folder need not exist. */
    public static ModelPacks find(Path userFolder) {
        Map<String, ModelPack> packs = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String name : builtInNames()) {
            add(packs, problems, () -> ModelPack.builtIn(name));
        }
        for (Path folder : foldersIn(userFolder, problems)) {
            add(packs, problems, () -> ModelPack.open(folder));
        }
        return new ModelPacks(packs, problems);
    }

    private static void add(
            Map<String, ModelPack> packs, List<String> problems, java.util.function.Supplier<ModelPack> opener) {
        try {
            ModelPack pack = opener.get();
            packs.put(pack.manifest().name(), pack);
        } catch (ModelException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    /** The pack with this name. */
    public Optional<ModelPack> find(String name) {
        return Optional.ofNullable(packs.get(name));
    }

    /** The packs of one kind, "sure", "text-encoder", "face-encoder" or "face-detector". */
    public List<ModelPack> ofKind(String kind) {
        return packs.values().stream()
                .filter(p -> p.manifest().spec().kind().equals(kind))
                .toList();
    }

    /** Names of the packs that ship. */
    public static List<String> builtInNames() {
        try (InputStream in = ModelPacks.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new ModelException(INDEX + ": cannot be read from the class path: " + e.getMessage(), e);
        }
    }

    private static List<Path> foldersIn(Path userFolder, List<String> problems) {
        if (!Files.isDirectory(userFolder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(userFolder)) {
            // One whose name begins with a dot is being put there or taken away.
            return entries.filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .filter(f -> Files.isRegularFile(f.resolve(ModelManifest.FILE_NAME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(userFolder + ": the folder of model packs cannot be listed: " + e.getMessage());
            return List.of();
        }
    }
}
