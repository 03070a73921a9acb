package org.turnwise.desktop.schemes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Scale;

/**
 * A label scheme as a readable file: JSON with a version, the labels in their order. What is not known is refused, so
 * that a slip of the pen is never taken for something else; a file is read as a whole or not at all. Pure.
 */
public final class SchemeFile {
    public static final String EXTENSION = "scheme.json";
    static final int VERSION = 1;
    private static final Texts TEXTS = Texts.of(SchemeFile.class);
    private static final String MARK = "turnwise-label-scheme";
    private static final Set<String> SCHEME_FIELDS = Set.of(MARK, "id", "name", "labels", "scales");
    private static final Set<String> LABEL_FIELDS = Set.of("id", "name", "short", "colour", "key", "help");
    private static final Set<String> SCALE_FIELDS = Set.of("id", "name", "minimum", "maximum", "step", "help");
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(SerializationFeature.INDENT_OUTPUT, true)
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);

    private final String file;
    private final JsonLines lines;

    private SchemeFile(String file, JsonLines lines) {
        this.file = file;
        this.lines = lines;
    }

    public static String write(LabelScheme scheme) {
        ObjectNode root = JSON.createObjectNode();
        root.put(MARK, VERSION).put("id", scheme.id()).put("name", scheme.name());
        ArrayNode labels = root.putArray("labels");
        scheme.labels().forEach(l -> labels.addObject()
                .put("id", l.id())
                .put("name", l.name())
                .put("short", l.shortName())
                .put("colour", l.colour())
                .put("key", l.key())
                .put("help", l.help()));
        ArrayNode scales = root.putArray("scales");
        scheme.scales().forEach(s -> scales.addObject()
                .put("id", s.id())
                .put("name", s.name())
                .put("minimum", s.minimum())
                .put("maximum", s.maximum())
                .put("step", s.step())
                .put("help", s.help()));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * @param file its name, for errors
     * @param rules what a scheme must be like; only what is an error there is refused
     */
    public static LabelScheme read(String file, String text, SchemeRules rules) throws SchemeFileException {
        try {
            JsonLines lines = JsonLines.of(JSON, text);
            return new SchemeFile(file, lines).scheme(JSON.readTree(text), rules);
        } catch (JsonProcessingException notJson) {
            int line = Optional.ofNullable(notJson.getLocation())
                    .map(l -> l.getLineNr())
                    .orElse(1);
            throw new SchemeFileException(TEXTS.get("file.notJson", file, line, notJson.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private LabelScheme scheme(JsonNode root, SchemeRules rules) throws SchemeFileException {
        JsonPointer top = JsonPointer.empty();
        if (!root.isObject() || !root.has(MARK)) {
            throw new SchemeFileException(TEXTS.get("file.notScheme", file, MARK));
        }
        if (!root.get(MARK).isInt()
                || root.get(MARK).intValue() < 1
                || root.get(MARK).intValue() > VERSION) {
            throw at(
                    top.appendProperty(MARK),
                    TEXTS.get("file.version", root.get(MARK).asText(), VERSION));
        }
        known(root, top, SCHEME_FIELDS);
        List<Label> labels = new ArrayList<>();
        for (Entry e : entries(root, top, "labels")) {
            known(e.node(), e.place(), LABEL_FIELDS);
            labels.add(new Label(
                    id(e.node(), e.place()),
                    text(e.node(), e.place(), "name"),
                    optional(e.node(), e.place(), "short"),
                    text(e.node(), e.place(), "colour"),
                    optional(e.node(), e.place(), "key"),
                    optional(e.node(), e.place(), "help")));
        }
        unique(labels.stream().map(Label::id).toList(), top.appendProperty("labels"));
        List<Scale> scales = new ArrayList<>();
        if (root.has("scales")) {
            for (Entry e : entries(root, top, "scales")) {
                scales.add(scale(e.node(), e.place()));
            }
            unique(scales.stream().map(Scale::id).toList(), top.appendProperty("scales"));
        }
        LabelScheme scheme = new LabelScheme(id(root, top), text(root, top, "name"), labels, scales);
        check(scheme, rules);
        return scheme;
    }

    private void check(LabelScheme scheme, SchemeRules rules) throws SchemeFileException {
        Optional<SchemeProblem> first =
                rules.check(scheme).stream().filter(SchemeProblem::isError).findFirst();
        if (first.isPresent()) {
            SchemeProblem problem = first.get();
            throw at(place(problem), problem.words());
        }
    }

    private static JsonPointer place(SchemeProblem problem) {
        JsonPointer top = JsonPointer.empty();
        if (problem.place() < 0) {
            return top.appendProperty("name");
        }
        return top.appendProperty(problem.field().isOfScale() ? "scales" : "labels")
                .appendIndex(problem.place())
                .appendProperty(
                        switch (problem.field()) {
                            case NAME, LABELS, SCALE_NAME -> "name";
                            case SHORT_NAME -> "short";
                            case COLOUR -> "colour";
                            case KEY -> "key";
                            case LOWEST -> "minimum";
                            case HIGHEST -> "maximum";
                            case STEP -> "step";
                        });
    }

    private record Entry(JsonNode node, JsonPointer place) {}

    private List<Entry> entries(JsonNode in, JsonPointer place, String field) throws SchemeFileException {
        JsonPointer at = place.appendProperty(field);
        JsonNode list = in.get(field);
        if (list == null || !list.isArray()) {
            throw at(at, TEXTS.get("file.list", field));
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isObject()) {
                throw at(at.appendIndex(i), TEXTS.get("file.object", field));
            }
            entries.add(new Entry(list.get(i), at.appendIndex(i)));
        }
        return entries;
    }

    private Scale scale(JsonNode node, JsonPointer place) throws SchemeFileException {
        known(node, place, SCALE_FIELDS);
        double minimum = number(node, place, "minimum");
        double maximum = number(node, place, "maximum");
        double step = number(node, place, "step");
        if (!(maximum > minimum) || step < 0 || step > maximum - minimum) {
            throw at(place.appendProperty("maximum"), TEXTS.get("file.range"));
        }
        return new Scale(
                id(node, place), text(node, place, "name"), minimum, maximum, step, optional(node, place, "help"));
    }

    private void known(JsonNode node, JsonPointer place, Set<String> fields) throws SchemeFileException {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw at(
                        place.appendProperty(name),
                        TEXTS.get(
                                "file.unknown",
                                name,
                                String.join(", ", fields.stream().sorted().toList())));
            }
        }
    }

    private void unique(List<String> ids, JsonPointer list) throws SchemeFileException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw at(list.appendIndex(i).appendProperty("id"), TEXTS.get("file.sameId", ids.get(i)));
            }
        }
    }

    private String id(JsonNode node, JsonPointer place) throws SchemeFileException {
        String id = text(node, place, "id");
        if (!id.equals(id.strip()) || id.contains(" ")) {
            throw at(place.appendProperty("id"), TEXTS.get("file.id"));
        }
        return id;
    }

    private String text(JsonNode node, JsonPointer place, String field) throws SchemeFileException {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw at(place.appendProperty(field), TEXTS.get("file.text", field));
        }
        return value.textValue();
    }

    private String optional(JsonNode node, JsonPointer place, String field) throws SchemeFileException {
        JsonNode value = node.get(field);
        if (value != null && !value.isTextual()) {
            throw at(place.appendProperty(field), TEXTS.get("file.textOrNothing", field));
        }
        return value == null ? "" : value.textValue();
    }

    private double number(JsonNode node, JsonPointer place, String field) throws SchemeFileException {
        JsonNode value = node.get(field);
        if (value == null || !value.isNumber()) {
            throw at(place.appendProperty(field), TEXTS.get("file.number", field));
        }
        return value.doubleValue();
    }

    private SchemeFileException at(JsonPointer place, String words) {
        return new SchemeFileException(TEXTS.get("file.at", file, lines.line(place), words));
    }
}
