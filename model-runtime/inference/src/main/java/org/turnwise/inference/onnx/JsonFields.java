package org.turnwise.inference.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One JSON object whose fields are asked for by name and type; what is missing or of another type is an error. */
final class JsonFields {
    private final String source;
    private final String path;
    private final JsonNode node;

    JsonFields(String source, String path, JsonNode node) {
        this.source = source;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw error(path.isEmpty() ? "(whole file)" : path, "an object in braces", node);
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) {
        JsonNode value = required(field, "a text in quotes");
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw error(at(field), "a text in quotes, not empty", value);
        }
        return value.textValue();
    }

    String text(String field, String otherwise) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw error(at(field), "a text in quotes", value);
        }
        return value.textValue();
    }

    int positive(String field) {
        JsonNode value = required(field, "a whole number of at least 1");
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            throw error(at(field), "a whole number of at least 1", value);
        }
        return value.intValue();
    }

    double positiveNumber(String field) {
        JsonNode value = required(field, "a number above 0");
        if (!value.isNumber() || !(value.doubleValue() > 0) || Double.isInfinite(value.doubleValue())) {
            throw error(at(field), "a number above 0", value);
        }
        return value.doubleValue();
    }

    List<String> texts(String field) {
        JsonNode value = required(field, "a list of texts");
        if (!value.isArray() || value.isEmpty()) {
            throw error(at(field), "a list of texts with at least one entry", value);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : value) {
            if (!entry.isTextual()) {
                throw error(at(field) + "[" + texts.size() + "]", "a text in quotes", entry);
            }
            texts.add(entry.textValue());
        }
        return texts;
    }

    JsonFields object(String field) {
        return new JsonFields(source, at(field), required(field, "an object in braces"));
    }

    /** The objects of a list; none where the field is absent. */
    List<JsonFields> objects(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw error(at(field), "a list of objects", value);
        }
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode entry : value) {
            objects.add(new JsonFields(source, at(field) + "[" + objects.size() + "]", entry));
        }
        return objects;
    }

    /** This object as a map, every field read the same way. */
    <T> Map<String, T> map(Function<String, T> read) {
        Map<String, T> map = new LinkedHashMap<>();
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            map.put(name, read.apply(name));
        }
        return map;
    }

    double number(String field) {
        JsonNode value = required(field, "a number");
        if (!value.isNumber()) {
            throw error(at(field), "a number", value);
        }
        return value.doubleValue();
    }

    ModelException wrong(String field, String wanted) {
        return error(at(field), wanted, node.get(field));
    }

    private JsonNode required(String field, String wanted) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw error(at(field), wanted, null);
        }
        return value;
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private ModelException error(String field, String wanted, @Nullable JsonNode found) {
        String is = found == null ? "is missing" : "is " + shortened(found.toString());
        return new ModelException(source + ": field " + field + " " + is + "; it must be " + wanted
                + ". Correct the manifest, or get the model pack again.");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
