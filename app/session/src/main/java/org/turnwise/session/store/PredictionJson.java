package org.turnwise.session.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.NamedNumbers;
import org.turnwise.session.model.TurnId;

/**
 * Reads the parts of a prediction, as {@link SessionJson} writes them, token by token: a long session has hundreds of
 * thousands of them, and they are most of the time that opening it takes. As strict as {@link SessionJson}: what is
 * missing, null or unknown is an {@link SessionJson.UnreadableRow}.
 */
final class PredictionJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            // as exact as Java's own
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(PredictionJson.class);

    private static final NamedNumbers NO_NUMBERS = NamedNumbers.of(List.of());

    /** For the names met last: those of one scheme, mostly. Any thread may replace it. */
    private static final AtomicReference<PlainNumbers> PLAIN = new AtomicReference<>(PlainNumbers.NONE);

    private PredictionJson() {}

    /** Reads the value that the parser stands at the beginning of, up to its end. */
    private interface Part<T> {
        T read(JsonParser json) throws IOException;
    }

    private static <T> T whole(String text, Part<T> part) {
        try (JsonParser json = JSON.createParser(text)) {
            return whole(json, part);
        } catch (IOException e) {
            throw new SessionJson.UnreadableRow(e);
        }
    }

    private static <T> T whole(byte[] text, Part<T> part) {
        try (JsonParser json = JSON.createParser(text)) {
            return whole(json, part);
        } catch (IOException e) {
            throw new SessionJson.UnreadableRow(e);
        }
    }

    private static <T> T whole(JsonParser json, Part<T> part) throws IOException {
        json.nextToken();
        T read = part.read(json);
        if (json.nextToken() != null) {
            throw wrong(json, "nothing more was expected");
        }
        return read;
    }

    /** Names and their numbers. */
    static NamedNumbers numbers(String text) {
        if (text.equals("{}")) {
            // most labels have neither shares nor scales; they shall not displace the names of what was predicted
            return NO_NUMBERS;
        }
        return Objects.requireNonNull(PLAIN.get()).read(text).orElseGet(() -> {
            NamedNumbers read = NamedNumbers.copyOf(whole(text, PredictionJson::named));
            PLAIN.set(PlainNumbers.like(read));
            return read;
        });
    }

    /** What each modality contributed; where it or the reasoning is unreadable, that it is. */
    static Map<Modality, ModalityEvidence> evidenceOrDamaged(byte[] text, byte[] reasoning) {
        try {
            Map<Modality, ModalityEvidence> read = evidence(text);
            reasoning(reasoning);
            return read;
        } catch (SessionJson.UnreadableRow e) {
            LOG.warn("What the modalities contributed to a prediction cannot be read", e);
            Map<Modality, ModalityEvidence> damaged = new EnumMap<>(Modality.class);
            for (Modality modality : Modality.values()) {
                damaged.put(modality, ModalityEvidence.DAMAGED);
            }
            return damaged;
        }
    }

    /** What was attended to; nothing where that is unreadable. {@link #evidenceOrDamaged} tells the two apart. */
    static List<AttendedTurn> reasoningOrNone(byte[] text) {
        try {
            return reasoning(text);
        } catch (SessionJson.UnreadableRow e) {
            return List.of();
        }
    }

    static Map<Modality, ModalityEvidence> evidence(byte[] text) {
        return whole(text, json -> {
            expect(json, JsonToken.START_OBJECT);
            Map<Modality, ModalityEvidence> all = new EnumMap<>(Modality.class);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                Modality modality = modality(json, json.currentName());
                json.nextToken();
                all.put(modality, oneEvidence(json));
            }
            return all;
        });
    }

    static List<AttendedTurn> reasoning(byte[] text) {
        return whole(text, json -> {
            expect(json, JsonToken.START_ARRAY);
            List<AttendedTurn> all = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                all.add(attended(json));
            }
            return all;
        });
    }

    private static ModalityEvidence oneEvidence(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        String kind = "";
        Optional<String> reason = Optional.empty();
        Optional<List<Double>> routing = Optional.empty();
        Optional<List<Double>> variance = Optional.empty();
        OptionalDouble uncertainty = OptionalDouble.empty();
        Optional<Map<String, Double>> probabilities = Optional.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "evidence" -> kind = text(json);
                case "reason" -> reason = Optional.of(text(json));
                case "routing" -> routing = Optional.of(listed(json));
                case "expertVariance" -> variance = Optional.of(listed(json));
                case "uncertainty" -> uncertainty = OptionalDouble.of(number(json));
                case "probabilities" -> probabilities = Optional.of(named(json));
                default -> throw wrong(json, "no part of a modality's evidence: " + field);
            }
        }
        boolean measured = routing.isPresent() || variance.isPresent() || uncertainty.isPresent();
        if (kind.equals("missing") && reason.isPresent() && !measured && probabilities.isEmpty()) {
            return new ModalityEvidence.Missing(reason.get());
        }
        if (!kind.equals("available")
                || reason.isPresent()
                || routing.isEmpty()
                || variance.isEmpty()
                || uncertainty.isEmpty()
                || probabilities.isEmpty()) {
            throw wrong(json, "a modality's evidence is not complete");
        }
        return new ModalityEvidence.Available(
                routing.get(), variance.get(), uncertainty.getAsDouble(), probabilities.get());
    }

    private static AttendedTurn attended(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        Optional<Modality> modality = Optional.empty();
        OptionalLong step = OptionalLong.empty();
        OptionalLong turn = OptionalLong.empty();
        OptionalDouble weight = OptionalDouble.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "modality" -> modality = Optional.of(modality(json, text(json)));
                case "step" -> step = OptionalLong.of(integer(json));
                case "turn" -> turn = OptionalLong.of(integer(json));
                case "weight" -> weight = OptionalDouble.of(number(json));
                default -> throw wrong(json, "no part of the reasoning: " + field);
            }
        }
        if (modality.isEmpty() || step.isEmpty() || turn.isEmpty() || weight.isEmpty()) {
            throw wrong(json, "a step of the reasoning is not complete");
        }
        return new AttendedTurn(
                modality.get(), Math.toIntExact(step.getAsLong()), new TurnId(turn.getAsLong()), weight.getAsDouble());
    }

    private static List<Double> listed(JsonParser json) throws IOException {
        expect(json, JsonToken.START_ARRAY);
        List<Double> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            numbers.add(number(json));
        }
        return numbers;
    }

    private static Map<String, Double> named(JsonParser json) throws IOException {
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
            return switch (json.getText()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw wrong(json, "a number was expected");
            };
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            expect(json, JsonToken.VALUE_NUMBER_FLOAT);
        }
        return json.getDoubleValue();
    }

    private static long integer(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static String text(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static Modality modality(JsonParser json, String name) throws IOException {
        for (Modality modality : Modality.values()) {
            if (modality.name().equals(name)) {
                return modality;
            }
        }
        throw wrong(json, "no modality: " + name);
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw wrong(json, token + " was expected, not " + json.currentToken());
        }
    }

    private static JsonMappingException wrong(JsonParser json, String what) {
        return JsonMappingException.from(json, what);
    }
}
