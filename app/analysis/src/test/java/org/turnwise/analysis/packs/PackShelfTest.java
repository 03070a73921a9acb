package org.turnwise.analysis.packs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;

/** Packs made of the one that ships, under another name and sometimes spoilt. */
class PackShelfTest {
    private static final ModelPack SHIPPED = ModelPack.builtIn("sure-meld-text");
    private static final ModelSpec.Sure SPEC =
            (ModelSpec.Sure) SHIPPED.manifest().spec();

    @TempDir
    Path folder;

    private final PackCheck check = new PackCheck(RuntimeSettings.cpu(1));
    private Path shelfFolder = Path.of("");
    private PackShelf shelf = new PackShelf(shelfFolder);

    @BeforeEach
    void open() {
        shelfFolder = folder.resolve("data/packs");
        shelf = new PackShelf(shelfFolder);
    }

    @Test
    void a_sound_pack_is_copied_byte_for_byte_and_found_from_then_on() throws IOException {
        Path source = pack("mine", SPEC);
        ModelPack installed = install(source);
        assertEquals(shelfFolder.resolve("mine").toString(), installed.location());
        for (String file : List.of("manifest.json", "model.onnx", "MODEL_CARD.md")) {
            assertArrayEquals(
                    Files.readAllBytes(source.resolve(file)),
                    Files.readAllBytes(shelfFolder.resolve("mine").resolve(file)));
        }
        assertTrue(ModelPacks.find(shelfFolder).find("mine").isPresent());
        assertEquals(List.of("mine"), onTheShelf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mine-1.0/"})
    void a_zip_with_the_files_at_the_top_or_in_one_folder_is_a_pack_too(String below) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files(pack("mine", SPEC)).entrySet()) {
            entries.put(below + file.getKey(), file.getValue());
        }
        entries.put(below + "README.txt", "not named in the manifest".getBytes(StandardCharsets.UTF_8));
        entries.put("__MACOSX/" + below + "._manifest.json", new byte[1]);
        install(zip(entries));
        assertEquals(List.of("MODEL_CARD.md", "manifest.json", "model.onnx"), listed(shelfFolder.resolve("mine")));
    }

    @Test
    void one_changed_byte_is_refused_with_the_file_and_both_hashes() throws IOException {
        Path source = pack("mine", SPEC);
        byte[] graph = Files.readAllBytes(source.resolve("model.onnx"));
        graph[graph.length / 2] ^= 1;
        Files.write(source.resolve("model.onnx"), graph);
        refused(source, "model.onnx", "found sha256:", "field files.model.onnx");
        Path zip = zip(files(source));
        refused(zip, zip + "/model.onnx", "found sha256:", "field files.model.onnx");
    }

    @Test
    void a_missing_file_is_refused_by_its_name() throws IOException {
        Path source = pack("mine", SPEC);
        Files.delete(source.resolve("model.onnx"));
        refused(source, "model.onnx", "cannot be read");
        refused(zip(files(source)), "model.onnx", "cannot be read");
        Files.delete(source.resolve("manifest.json"));
        refused(source, "no manifest.json");
        refused(zip(files(source)), "holds no manifest.json");
    }

    @Test
    void widths_that_the_graph_does_not_have_are_refused_by_their_field() {
        FeatureSet wide = new FeatureSet("e5-small-v2+minilm-l6-v2", "1+1", 700);
        refused(
                pack("wide", sure(Map.of("text", wide), SPEC.classes(), 96, 4, 2)),
                "input text is FLOAT [any, 768]",
                "sure.features.text.dimension",
                "FLOAT [any, 700]");
        refused(
                pack("hidden", sure(SPEC.features(), SPEC.classes(), 100, 4, 2)),
                "model.onnx: input noise is FLOAT [any, any, 3, 4, 96]",
                "sure.dimensions.hidden");
        refused(pack("experts", sure(SPEC.features(), SPEC.classes(), 96, 5, 2)), "sure.dimensions.experts");
        refused(
                pack("steps", sure(SPEC.features(), SPEC.classes(), 96, 4, 3)),
                "output attention is",
                "sure.dimensions.steps");
        refused(
                pack("classes", sure(SPEC.features(), List.of("a", "b"), 96, 4, 2)),
                "output logits is",
                "sure.classes",
                "FLOAT [any, any, 2]");
    }

    @Test
    void a_graph_of_another_kind_than_the_manifest_says_is_refused() throws IOException {
        ModelPack faces = ModelPack.builtIn("face-expression-ferplus");
        Path source = folder.resolve("faces");
        ModelPack.write(source, manifest("faces", SPEC), Map.of("model.onnx", faces.read("model.onnx")));
        refused(source, "the graph has no input noise; it has [face]");
        ModelSpec asFaces = faces.manifest().spec();
        Path other = folder.resolve("other");
        ModelPack.write(other, manifest("other", asFaces), Map.of("model.onnx", SHIPPED.read("model.onnx")));
        refused(other, "input face");
        String unknown = Files.readString(other.resolve("manifest.json")).replace("\"face-encoder\"", "\"oracle\"");
        Files.writeString(other.resolve("manifest.json"), unknown);
        refused(other, "field kind is \"oracle\"");
        Path text = folder.resolve("text");
        ModelPack.write(
                text, manifest("text", SPEC), Map.of("model.onnx", "no graph".getBytes(StandardCharsets.UTF_8)));
        refused(text, "model.onnx: not a model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/x",
                "a/../../x",
                "..\\x",
                "C:\\x",
                "x/y",
                "x/../manifest.json",
                ".hidden",
                "../manifest.json",
                "a b"
            })
    void a_zip_with_a_name_that_leads_elsewhere_is_refused_whole(String name) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(files(pack("mine", SPEC)));
        entries.put(name, new byte[] {1});
        refused(zip(entries), "holds '" + name + "'", "plain names");
        assertFalse(Files.exists(folder.resolve("x")));
        assertFalse(Files.exists(folder.resolve("data/x")));
    }

    @Test
    void a_file_that_is_there_twice_a_damaged_zip_and_one_that_unpacks_without_end_are_refused() throws IOException {
        Map<String, byte[]> twice = new LinkedHashMap<>(files(pack("mine", SPEC)));
        twice.put("mine/manifest.json", new byte[] {1});
        refused(zip(twice), "twice");
        Path zip = zip(files(pack("mine", SPEC)));
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(zip), 1000);
        refused(Files.write(folder.resolve("half.zip"), half), "not a .zip archive");
        Path into = Files.createDirectory(folder.resolve("into"));
        ModelException e = assertThrows(ModelException.class, () -> new PackArchive(zip, 10_000).unpack(into));
        assertTrue(String.valueOf(e.getMessage()).contains("more than 10000 bytes"), e.getMessage());
    }

    @Test
    void a_shelf_that_cannot_be_written_is_named_with_the_reason() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        PackShelf nowhere = new PackShelf(file.resolve("packs"));
        ModelException e = assertThrows(ModelException.class, () -> nowhere.install(pack("mine", SPEC), check::trial));
        assertTrue(String.valueOf(e.getMessage()).contains("cannot be written"), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains(file.toString()), e.getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void a_second_pack_of_a_name_is_refused_and_the_first_stays() throws IOException {
        install(pack("mine", SPEC));
        byte[] before = Files.readAllBytes(shelfFolder.resolve("mine/manifest.json"));
        Path second = folder.resolve("second");
        ModelPack.write(second, manifest("mine", SPEC), Map.of("model.onnx", SHIPPED.read("model.onnx")));
        ModelException e = assertThrows(ModelException.class, () -> install(second));
        assertTrue(String.valueOf(e.getMessage()).contains("already"), e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(shelfFolder.resolve("mine/manifest.json")));
        assertEquals(List.of("mine"), onTheShelf());
    }

    @Test
    void only_the_users_own_packs_are_removed_sound_or_not() throws IOException {
        install(pack("mine", SPEC));
        install(pack("sure-meld-text", SPEC));
        shelf.remove("sure-meld-text");
        ModelException ships = assertThrows(ModelException.class, () -> shelf.remove("sure-meld-text"));
        assertTrue(String.valueOf(ships.getMessage()).contains("ships with Turnwise"), ships.getMessage());
        Files.write(shelfFolder.resolve("mine/model.onnx"), new byte[] {1});
        assertEquals(shelfFolder.resolve("mine"), shelf.remove("mine"));
        assertEquals(List.of(), onTheShelf());
        assertThrows(ModelException.class, () -> shelf.remove("mine"));
    }

    @Test
    void nothing_outside_the_shelf_is_ever_removed() throws IOException {
        Path elsewhere = pack("elsewhere", SPEC);
        install(pack("mine", SPEC));
        for (String name : List.of("../../elsewhere", elsewhere.toString(), "..", ".", "", "mine/..")) {
            assertThrows(ModelException.class, () -> shelf.remove(name), name);
        }
        Files.createSymbolicLink(shelfFolder.resolve("linked"), elsewhere);
        shelf.remove("linked");
        assertEquals(List.of("MODEL_CARD.md", "manifest.json", "model.onnx"), listed(elsewhere));
        assertEquals(List.of("mine"), onTheShelf());
    }

    @Test
    void what_a_pack_needs_and_is_not_here_is_said() {
        assertEquals(List.of(), check.lacks(SHIPPED, List.of()));
        FeatureSet other = new FeatureSet("roberta-large", "1", 768);
        ModelPack pack = ModelPack.open(pack("mine", sure(Map.of("text", other), SPEC.classes(), 96, 4, 2)));
        assertTrue(check.lacks(pack, List.of()).get(0).contains("no text encoder roberta-large"));
    }

    private ModelPack install(Path source) {
        return shelf.install(source, check::trial);
    }

    private void refused(Path source, String... words) {
        ModelException e = assertThrows(ModelException.class, () -> install(source));
        for (String word : words) {
            assertTrue(String.valueOf(e.getMessage()).contains(word), e.getMessage());
        }
        assertFalse(String.valueOf(e.getMessage()).contains(".installing"), e.getMessage());
        assertEquals(List.of(), onTheShelf());
    }

    private List<String> onTheShelf() {
        return listed(shelfFolder);
    }

    private static List<String> listed(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path pack(String name, ModelSpec spec) {
        Path source = folder.resolve(name);
        ModelPack.write(
                source,
                manifest(name, spec),
                Map.of("model.onnx", SHIPPED.read("model.onnx"), "MODEL_CARD.md", SHIPPED.read("MODEL_CARD.md")));
        return source;
    }

    private static ModelManifest manifest(String name, ModelSpec spec) {
        return new ModelManifest(name, "1", "", "CC0-1.0", Map.of(), spec, List.of(), Map.of(), Map.of());
    }

    private static ModelSpec.Sure sure(
            Map<String, FeatureSet> features, List<String> classes, int hidden, int experts, int steps) {
        return new ModelSpec.Sure(
                "model.onnx", SPEC.scheme(), classes, features, hidden, experts, 3, steps, 9, SPEC.temperature());
    }

    private static Map<String, byte[]> files(Path pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : listed(pack)) {
            files.put(name, Files.readAllBytes(pack.resolve(name)));
        }
        return files;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path zip = Files.createTempFile(folder, "pack", ".zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return zip;
    }
}
