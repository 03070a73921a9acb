package org.turnwise.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;

/** Registers copies of the pack that ships under other names. */
final class ModelPackCopies {
    private ModelPackCopies() {}

    /** One that works. */
    static void shipped(Path packs, String name) {
        ModelPack shipped = ModelPack.builtIn(Analyzers.DEFAULT_PACK);
        ModelManifest m = shipped.manifest();
        Map<String, byte[]> files = new HashMap<>();
        m.files().keySet().forEach(file -> files.put(file, shipped.read(file)));
        ModelPack.write(
                packs.resolve(name),
                new ModelManifest(
                        name,
                        "2.0.0",
                        m.description(),
                        m.licence(),
                        m.files(),
                        m.spec(),
                        m.training(),
                        m.figures(),
                        m.notes()),
                files);
    }

    /** One whose graph is not what the manifest promises. */
    static void damaged(Path packs, String name) {
        shipped(packs, name);
        String graph =
                ModelPack.builtIn(Analyzers.DEFAULT_PACK).manifest().spec().graph();
        try {
            Files.writeString(packs.resolve(name).resolve(graph), "not a graph");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
