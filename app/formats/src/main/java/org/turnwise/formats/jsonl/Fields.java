package org.turnwise.formats.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.turnwise.formats.source.Excerpt;

/**
 * The fields of one JSON object, each of which must be there and of its type unless it is optional.
 *
 * @param path where the object stands in its line, empty for the line itself
 */
record Fields(JsonNode node, String path) {
    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Fault fault(String name, String message) {
        return new Fault(at(name), message);
    }

    private JsonNode needed(String name) throws Fault {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw fault(name, "The field is missing.");
        }
        return value;
    }

    private Fault wrong(String name, JsonNode value, String wanted) {
        return fault(name, "'" + Excerpt.of(value.toString()) + "' is not " + wanted + ".");
    }

    String text(String name) throws Fault {
        JsonNode value = needed(name);
        if (!value.isTextual()) {
            throw wrong(name, value, "a text");
        }
        return value.textValue();
    }

    Optional<String> optionalText(String name) throws Fault {
        return node.hasNonNull(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long whole(String name) throws Fault {
        JsonNode value = needed(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, value, "a whole number");
        }
        return value.longValue();
    }

    OptionalLong optionalWhole(String name) throws Fault {
        return node.hasNonNull(name) ? OptionalLong.of(whole(name)) : OptionalLong.empty();
    }

    int small(String name) throws Fault {
        long value = whole(name);
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw wrong(name, needed(name), "a whole number of that size");
        }
        return (int) value;
    }

    double number(String name) throws Fault {
        return number(name, needed(name));
    }

    private double number(String name, JsonNode value) throws Fault {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(name, value, "a number");
        }
        return value.doubleValue();
    }

    OptionalDouble optionalNumber(String name) throws Fault {
        return node.hasNonNull(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    boolean flag(String name) throws Fault {
        JsonNode value = needed(name);
        if (!value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.booleanValue();
    }

    Instant instant(String name) throws Fault {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeParseException e) {
            throw wrong(name, needed(name), "a time such as 2024-05-01T12:00:00Z");
        }
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) throws Fault {
        return constant(name, text(name), type);
    }

    <E extends Enum<E>> E constant(String name, String value, Class<E> type) throws Fault {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw fault(name, "'" + Excerpt.of(value) + "' is not known here.");
    }

    /** Objects of an array that may be absent. */
    List<Fields> objects(String name) throws Fault {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            String place = at(name) + "[" + objects.size() + "]";
            if (!element.isObject()) {
                throw new Fault(place, "'" + Excerpt.of(element.toString()) + "' is not an object.");
            }
            objects.add(new Fields(element, place));
        }
        return objects;
    }

    List<Double> numbers(String name) throws Fault {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode element : array(name)) {
            numbers.add(number(name + "[" + numbers.size() + "]", element));
        }
        return numbers;
    }

    private Iterable<JsonNode> array(String name) throws Fault {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, value, "an array");
        }
        return value;
    }

    /** An object that may be absent: then it has no fields. */
    Fields object(String name) throws Fault {
        JsonNode value = node.path(name);
        if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
            throw wrong(name, value, "an object");
        }
        return new Fields(value, at(name));
    }

    Map<String, Double> numbersByName() throws Fault {
        Map<String, Double> numbers = new HashMap<>();
        for (String name : names()) {
            numbers.put(name, number(name));
        }
        return numbers;
    }

    Map<String, String> textsByName() throws Fault {
        Map<String, String> texts = new HashMap<>();
        for (String name : names()) {
            texts.put(name, text(name));
        }
        return texts;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Iterator<String> i = node.fieldNames(); i.hasNext(); ) {
            names.add(i.next());
        }
        return names;
    }
}
