package org.turnwise.inference.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.turnwise.inference.onnx.ModelSpec.Pooling;

/** The manifest's JSON form, version {@value #FORMAT}. */
final class ManifestJson {
    static final int FORMAT = 1;

    private ManifestJson() {}

    static ModelManifest read(String source, byte[] json) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ModelException(
                    source + ", line " + line + ": not JSON (" + e.getOriginalMessage() + "). Correct the manifest.",
                    e);
        } catch (IOException e) {
            throw new ModelException(source + ": cannot be read: " + e.getMessage(), e);
        }
        JsonFields fields = new JsonFields(source, "", root);
        if (fields.positive("format") != FORMAT) {
            throw fields.wrong("format", FORMAT + ", the only version this program reads: update the program");
        }
        String name = fields.text("name");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+-]*")) {
            throw fields.wrong("name", "letters, digits, dots, dashes, underscores");
        }
        ModelSpec spec = spec(fields);
        Map<String, String> files = files(fields, spec);
        List<TrainingSource> training = new ArrayList<>();
        for (JsonFields entry : fields.objects("training")) {
            training.add(new TrainingSource(entry.text("name"), entry.text("source"), entry.text("licence")));
        }
        JsonFields figures = fields.has("figures") ? fields.object("figures") : null;
        JsonFields notes = fields.has("notes") ? fields.object("notes") : null;
        return new ModelManifest(
                name,
                fields.text("version"),
                fields.text("description", ""),
                fields.text("licence", ""),
                files,
                spec,
                training,
                figures == null ? Map.of() : figures.map(figures::number),
                notes == null ? Map.of() : notes.map(key -> notes.text(key, "")));
    }

    private static Map<String, String> files(JsonFields fields, ModelSpec spec) {
        JsonFields listed = fields.object("files");
        Map<String, String> files = listed.map(listed::text);
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().matches("sha256:[0-9a-f]{64}")) {
                throw listed.wrong(file.getKey(), "sha256: and 64 hex digits");
            }
            // A pack is a flat folder: no name may lead out of it.
            if (!file.getKey().matches("[A-Za-z0-9][A-Za-z0-9._+-]*")) {
                throw listed.wrong(file.getKey(), "the hash of a file whose name has no path");
            }
        }
        listed.text(spec.graph());
        if (spec instanceof ModelSpec.TextEncoder encoder) {
            listed.text(encoder.tokenizer());
        }
        return files;
    }

    private static ModelSpec spec(JsonFields fields) {
        return switch (fields.text("kind")) {
            case "sure" -> sure(fields.object("sure"));
            case "text-encoder" -> encoder(fields.object("textEncoder"));
            case "face-encoder" -> faces(fields.object("faceEncoder"));
            case "face-detector" -> detector(fields.object("faceDetector"));
            default -> throw fields.wrong("kind", "\"sure\", \"text-encoder\", \"face-encoder\" or \"face-detector\"");
        };
    }

    private static ModelSpec.Sure sure(JsonFields fields) {
        JsonFields features = fields.object("features");
        Map<String, FeatureSet> sets = features.map(modality -> {
            if (!ModelSpec.MODALITIES.contains(modality)) {
                throw features.wrong(modality, "left out: modalities are text, audio and visual");
            }
            return featureSet(features.object(modality));
        });
        List<String> classes = classes(fields);
        JsonFields dimensions = fields.object("dimensions");
        return new ModelSpec.Sure(
                fields.text("graph"),
                fields.text("scheme"),
                classes,
                sets,
                dimensions.positive("hidden"),
                dimensions.positive("experts"),
                dimensions.positive("selected"),
                dimensions.positive("steps"),
                dimensions.positive("speakers"),
                fields.positiveNumber("temperature"),
                fields.has("temperatures") ? temperatures(fields.object("temperatures")) : Map.of());
    }

    private static Map<String, Double> temperatures(JsonFields fields) {
        return fields.map(set -> {
            if (!ModelSpec.Sure.nameOf(new HashSet<>(List.of(set.split("\\+")))).equals(set)) {
                throw fields.wrong(set, "named after modalities in the order text, audio, visual, as in text+audio");
            }
            return fields.positiveNumber(set);
        });
    }

    private static List<String> classes(JsonFields fields) {
        List<String> classes = fields.texts("classes");
        if (classes.size() < 2 || new HashSet<>(classes).size() != classes.size()) {
            throw fields.wrong("classes", "a list of two or more different label ids");
        }
        return classes;
    }

    private static ModelSpec.FaceEncoder faces(JsonFields fields) {
        return new ModelSpec.FaceEncoder(
                fields.text("graph"),
                classes(fields),
                fields.positive("size"),
                featureSet(fields.object("features")),
                fields.positiveNumber("temperature"));
    }

    private static ModelSpec.TextEncoder encoder(JsonFields fields) {
        List<Pooling> pooling = new ArrayList<>();
        for (String name : fields.texts("pooling")) {
            switch (name) {
                case "mean" -> pooling.add(Pooling.MEAN);
                case "cls" -> pooling.add(Pooling.CLS);
                default -> throw fields.wrong("pooling", "a list of \"mean\" and \"cls\"");
            }
        }
        return new ModelSpec.TextEncoder(
                fields.text("graph"),
                fields.text("tokenizer"),
                fields.text("output", "last_hidden_state"),
                pooling,
                fields.positive("maxTokens"),
                fields.text("prefix", ""),
                featureSet(fields.object("features")));
    }

    private static ModelSpec.FaceDetector detector(JsonFields fields) {
        double threshold = fields.positiveNumber("threshold");
        if (threshold >= 1) {
            throw fields.wrong("threshold", "a number between 0 and 1");
        }
        return new ModelSpec.FaceDetector(fields.text("graph"), threshold);
    }

    private static FeatureSet featureSet(JsonFields fields) {
        return new FeatureSet(fields.text("id"), fields.text("version"), fields.positive("dimension"));
    }

    static byte[] write(ModelManifest manifest) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("format", FORMAT)
                .put("kind", manifest.spec().kind())
                .put("name", manifest.name())
                .put("version", manifest.version())
                .put("description", manifest.description())
                .put("licence", manifest.licence());
        manifest.files().forEach(root.putObject("files")::put);
        if (manifest.spec() instanceof ModelSpec.Sure sure) {
            write(root.putObject("sure"), sure);
        } else if (manifest.spec() instanceof ModelSpec.TextEncoder encoder) {
            write(root.putObject("textEncoder"), encoder);
        } else if (manifest.spec() instanceof ModelSpec.FaceEncoder faces) {
            write(root.putObject("faceEncoder"), faces);
        } else if (manifest.spec() instanceof ModelSpec.FaceDetector detector) {
            root.putObject("faceDetector").put("graph", detector.graph()).put("threshold", detector.threshold());
        }
        ArrayNode training = root.putArray("training");
        for (TrainingSource source : manifest.training()) {
            training.addObject()
                    .put("name", source.name())
                    .put("source", source.source())
                    .put("licence", source.licence());
        }
        ObjectNode figures = root.putObject("figures");
        manifest.figures().forEach(figures::put);
        manifest.notes().forEach(root.putObject("notes")::put);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return (mapper.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers always has a JSON form", e);
        }
    }

    private static void write(ObjectNode node, ModelSpec.Sure sure) {
        node.put("graph", sure.graph()).put("scheme", sure.scheme());
        ArrayNode classes = node.putArray("classes");
        sure.classes().forEach(classes::add);
        ObjectNode features = node.putObject("features");
        new TreeMap<>(sure.features()).forEach((modality, set) -> write(features.putObject(modality), set));
        node.putObject("dimensions")
                .put("hidden", sure.hidden())
                .put("experts", sure.experts())
                .put("selected", sure.selected())
                .put("steps", sure.steps())
                .put("speakers", sure.speakers());
        node.put("temperature", sure.temperature());
        if (!sure.temperatures().isEmpty()) {
            new TreeMap<>(sure.temperatures()).forEach(node.putObject("temperatures")::put);
        }
    }

    private static void write(ObjectNode node, ModelSpec.TextEncoder encoder) {
        node.put("graph", encoder.graph()).put("tokenizer", encoder.tokenizer()).put("output", encoder.output());
        ArrayNode pooling = node.putArray("pooling");
        encoder.pooling().forEach(p -> pooling.add(p.name().toLowerCase(Locale.ROOT)));
        node.put("maxTokens", encoder.maxTokens()).put("prefix", encoder.prefix());
        write(node.putObject("features"), encoder.features());
    }

    private static void write(ObjectNode node, ModelSpec.FaceEncoder faces) {
        node.put("graph", faces.graph());
        ArrayNode classes = node.putArray("classes");
        faces.classes().forEach(classes::add);
        node.put("size", faces.size());
        write(node.putObject("features"), faces.features());
        node.put("temperature", faces.temperature());
    }

    private static void write(ObjectNode node, FeatureSet set) {
        node.put("id", set.id()).put("version", set.version()).put("dimension", set.dimension());
    }
}
