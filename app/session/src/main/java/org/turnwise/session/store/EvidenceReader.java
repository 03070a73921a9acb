package org.turnwise.session.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.turnwise.session.model.ModalityEvidence;

/**
 * Reads what a modality contributed token by token: a long session has hundreds of thousands of them, and they are most
 * of the time that opening it takes.
 */
final class EvidenceReader extends JsonDeserializer<ModalityEvidence.Available> {
    @Override
    public ModalityEvidence.Available deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Optional<List<Double>> routing = Optional.empty();
        Optional<List<Double>> variance = Optional.empty();
        OptionalDouble uncertainty = OptionalDouble.empty();
        Optional<Map<String, Double>> probabilities = Optional.empty();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.nextToken();
        }
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "routing" -> routing = Optional.of(numbers(json));
                case "expertVariance" -> variance = Optional.of(numbers(json));
                case "uncertainty" -> uncertainty = OptionalDouble.of(number(json));
                case "probabilities" -> probabilities = Optional.of(named(json));
                default -> throw JsonMappingException.from(json, "no part of a modality's evidence: " + field);
            }
            json.nextToken();
        }
        if (routing.isEmpty() || variance.isEmpty() || uncertainty.isEmpty() || probabilities.isEmpty()) {
            throw JsonMappingException.from(json, "a modality's evidence is not complete");
        }
        return new ModalityEvidence.Available(
                routing.get(), variance.get(), uncertainty.getAsDouble(), probabilities.get());
    }

    private static List<Double> numbers(JsonParser json) throws IOException {
        expect(json, JsonToken.START_ARRAY);
        List<Double> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            numbers.add(number(json));
        }
        return numbers;
    }

    /** An object of numbers; the parser is at its beginning, and afterwards at its end. */
    static Map<String, Double> named(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        Map<String, Double> numbers = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            numbers.put(name, number(json));
        }
        return numbers;
    }

    /** What is no number is written as a text: "NaN", "Infinity". */
    private static double number(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            try {
                return Double.parseDouble(json.getText());
            } catch (NumberFormatException e) {
                throw JsonMappingException.from(json, "not a number: " + json.getText(), e);
            }
        }
        if (json.currentToken() == null || !json.currentToken().isNumeric()) {
            throw JsonMappingException.from(json, "a number was expected, not " + json.currentToken());
        }
        return json.getDoubleValue();
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw JsonMappingException.from(json, token + " was expected, not " + json.currentToken());
        }
    }
}
