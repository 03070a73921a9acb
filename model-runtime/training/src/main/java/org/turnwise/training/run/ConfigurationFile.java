package org.turnwise.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A YAML file that holds a record, whole: what is missing, misspelt or of the wrong kind is named with its line. */
public final class ConfigurationFile {
    private final Path file;
    private final String text;

    private ConfigurationFile(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Reads the file as a record, whose components are the fields.
     *
     * @throws IOException with file, line and field, and what to do
     */
    public static <T extends Record> T read(Path file, Class<T> type) throws IOException {
        return new ConfigurationFile(file, Files.readString(file)).read(type);
    }

    private <T extends Record> T read(Class<T> type) throws IOException {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        try {
            check(mapper.readTree(text), type, "");
            return mapper.readValue(text, type);
        } catch (ValueInstantiationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String where = path(e);
            throw new IOException(file + (where.isEmpty() ? "" : ", under " + where) + ": " + cause.getMessage(), e);
        } catch (JsonMappingException e) {
            String field = path(e);
            throw new IOException(
                    place(field) + ": " + (field.isEmpty() ? "" : "\"" + field + "\" has a value of the wrong kind. ")
                            + "Look at the files in configs for what is wanted there.",
                    e);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IOException(file + line + ": this is not YAML (" + e.getOriginalMessage() + ")", e);
        }
    }

    /** Every field of the record must be there, and no other. */
    private void check(JsonNode node, Class<?> type, String within) throws IOException {
        if (!node.isObject()) {
            throw new IOException(
                    place(within) + ": " + (within.isEmpty() ? "the file" : "\"" + within + "\"") + " holds no fields");
        }
        List<RecordComponent> components = List.of(type.getRecordComponents());
        List<String> names = components.stream().map(RecordComponent::getName).toList();
        for (Iterator<String> found = node.fieldNames(); found.hasNext(); ) {
            String name = found.next();
            if (!names.contains(name)) {
                throw new IOException(place(name) + ": there is no field \"" + within(within, name) + "\"; there are "
                        + String.join(", ", names));
            }
        }
        for (RecordComponent component : components) {
            String name = within(within, component.getName());
            JsonNode value = node.get(component.getName());
            if (value == null || value.isNull()) {
                throw new IOException(file + ": the field \"" + name + "\" is missing; a run is described whole");
            }
            if (component.getType().isRecord()) {
                check(value, component.getType(), name);
            }
        }
    }

    private static String within(String outer, String name) {
        return outer.isEmpty() ? name : outer + "." + name;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    /** The file, and the line on which the field stands, as far as its name tells. */
    private String place(String field) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        if (name.isEmpty()) {
            return file.toString();
        }
        Matcher found = Pattern.compile("(^|[\\s{,])" + Pattern.quote(name) + "\\s*:", Pattern.MULTILINE)
                .matcher(text);
        return found.find()
                ? file + ", line "
                        + (1
                                + text.substring(0, found.end())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count())
                : file.toString();
    }
}
