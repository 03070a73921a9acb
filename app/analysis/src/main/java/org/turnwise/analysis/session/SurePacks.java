package org.turnwise.analysis.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;

/**
 * The packs with a SURE network that are installed, built in or the user's own, those that cannot be used too.
 *
 * @param all in order of their names
 */
public record SurePacks(List<SurePack> all) {
    /** Before anyone has looked. */
    public static final SurePacks UNKNOWN = new SurePacks(List.of());

    public SurePacks {
        all = all.stream().sorted(Comparator.comparing(SurePack::name)).toList();
    }

    /** Looks through the built-in packs and the folder; every file is read and checked, so not for a thread that draws. */
    static SurePacks find(Path folder, RuntimeSettings runtime) {
        ModelPacks packs = ModelPacks.find(folder);
        List<String> encoders = new TextEncoders(runtime, packs.ofKind("text-encoder")).ids();
        List<SurePack> all = new ArrayList<>();
        for (ModelPack pack : packs.ofKind("sure")) {
            all.add(offered(pack.manifest(), problem(pack.manifest(), encoders)));
        }
        if (!packs.problems().isEmpty()) {
            foldersIn(folder).forEach(f -> broken(f, packs.problems()).ifPresent(all::add));
        }
        return new SurePacks(all);
    }

    /** The usable pack of that name. */
    public Optional<SurePack> usable(String name) {
        return all.stream().filter(p -> p.usable() && p.name().equals(name)).findFirst();
    }

    /** The name of the wanted pack where it can be used, else the one that ships. */
    public String inForce(String wanted) {
        return usable(wanted).map(SurePack::name).orElse(Analyzers.DEFAULT_PACK);
    }

    private static SurePack offered(ModelManifest manifest, Optional<String> problem) {
        return new SurePack(manifest.name(), manifest.version(), manifest.description(), problem);
    }

    /** What can be said without loading anything. */
    private static Optional<String> problem(ModelManifest manifest, List<String> encoders) {
        FeatureSet text =
                manifest.spec() instanceof ModelSpec.Sure sure ? sure.features().get("text") : null;
        if (text == null) {
            return Optional.of("it was trained without text");
        }
        return Arrays.stream(text.id().split("\\+", -1))
                .filter(part -> !encoders.contains(part))
                .findFirst()
                .map(part -> "its text encoder " + part + " is not installed");
    }

    /** A folder with a manifest whose pack could not be opened; empty where it is no SURE pack, or nothing is wrong. */
    private static Optional<SurePack> broken(Path folder, List<String> problems) {
        String place = folder.toString();
        return problems.stream()
                .filter(p -> p.startsWith(place + "/") || p.startsWith(place + ":"))
                .findFirst()
                .map(p -> p.substring(place.length() + 1).strip())
                .flatMap(problem -> {
                    try {
                        Path file = folder.resolve(ModelManifest.FILE_NAME);
                        ModelManifest manifest = ModelManifest.fromJson(file.toString(), Files.readAllBytes(file));
                        return manifest.spec() instanceof ModelSpec.Sure
                                ? Optional.of(offered(manifest, Optional.of(problem)))
                                : Optional.empty();
                    } catch (IOException | ModelException unreadable) {
                        String name = String.valueOf(folder.getFileName());
                        return Optional.of(new SurePack(name, "", "", Optional.of(problem)));
                    }
                });
    }

    private static List<Path> foldersIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
