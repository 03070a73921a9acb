package org.turnwise.analysis.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;

class SurePacksTest {
    @TempDir
    Path folder;

    @Test
    void packs_that_ship_and_the_users_own_are_found_and_those_of_another_kind_passed_over() {
        copy("mine", "another-name");
        SurePacks packs = find();
        assertTrue(packs.usable(Analyzers.DEFAULT_PACK).isPresent());
        assertTrue(packs.usable("another-name").isPresent());
        assertTrue(packs.all().stream().noneMatch(p -> p.name().startsWith("face-")), packs.toString());
    }

    @Test
    void a_wanted_pack_that_is_gone_gives_way_to_the_one_that_ships() {
        copy("mine", "another-name");
        assertEquals("another-name", find().inForce("another-name"));
        assertEquals(Analyzers.DEFAULT_PACK, find().inForce("gone"));
        assertEquals(Analyzers.DEFAULT_PACK, find().inForce(""));
    }

    @Test
    void packs_that_cannot_be_used_are_listed_with_the_reason() throws Exception {
        Path damaged = copy("damaged", "damaged-pack");
        Files.write(damaged.resolve(graph()), new byte[] {1, 2, 3});
        Files.createDirectories(folder.resolve("no-json"));
        Files.writeString(folder.resolve("no-json").resolve(ModelManifest.FILE_NAME), "{");
        Path other = copy("other", "needs-another-encoder");
        Path manifest = other.resolve(ModelManifest.FILE_NAME);
        String text = textEncoder();
        Files.writeString(
                manifest,
                Files.readString(manifest, StandardCharsets.UTF_8).replace('"' + text + '"', "\"absent-encoder\""),
                StandardCharsets.UTF_8);

        Map<String, SurePack> found = new HashMap<>();
        find().all().forEach(p -> found.put(p.name(), p));

        assertTrue(problem(found, "damaged-pack").contains("content"), found.toString());
        assertFalse(problem(found, "no-json").isEmpty());
        assertTrue(problem(found, "needs-another-encoder").contains("absent-encoder"), found.toString());
        assertTrue(find().usable("damaged-pack").isEmpty());
    }

    private static String problem(Map<String, SurePack> found, String name) {
        return Optional.ofNullable(found.get(name))
                .flatMap(SurePack::problem)
                .orElseThrow(() -> new AssertionError(name + " has no problem in " + found));
    }

    private SurePacks find() {
        return SurePacks.find(folder, RuntimeSettings.standard());
    }

    private static ModelPack shipped() {
        return ModelPack.builtIn(Analyzers.DEFAULT_PACK);
    }

    private static String graph() {
        return shipped().manifest().spec().graph();
    }

    private static String textEncoder() {
        ModelSpec.Sure sure = (ModelSpec.Sure) shipped().manifest().spec();
        return Objects.requireNonNull(sure.features().get("text")).id();
    }

    private Path copy(String under, String name) {
        ModelManifest m = shipped().manifest();
        Map<String, byte[]> files = new HashMap<>();
        m.files().keySet().forEach(f -> files.put(f, shipped().read(f)));
        Path target = folder.resolve(under);
        ModelPack.write(
                target,
                new ModelManifest(
                        name,
                        m.version(),
                        m.description(),
                        m.licence(),
                        m.files(),
                        m.spec(),
                        m.training(),
                        m.figures(),
                        m.notes()),
                files);
        return target;
    }
}
