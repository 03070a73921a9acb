package org.turnwise.session.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.TraceKey;
import org.turnwise.session.model.TracePiece;
import org.turnwise.session.model.TurnId;

/**
 * Edits and parts of the model as JSON: component names as they are, map entries in order of their keys, instants as
 * ISO 8601, turn ids as numbers. A component that is missing, null or unknown is an error, never a default.
 */
final class SessionJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader())
                    .addSerializer(TurnId.class, new TurnIdWriter())
                    .addDeserializer(TurnId.class, new TurnIdReader())
                    .addSerializer(TracePiece.class, new TraceWriter())
                    .addDeserializer(TracePiece.class, new TraceReader()))
            .addMixIn(ModalityEvidence.class, EvidenceKinds.class)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // as exact as Java's own, and a long session's predictions hold a million numbers
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    /** Finding out how a type is read takes longer than reading a short one. */
    private static final Map<TypeReference<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private SessionJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for " + value.getClass(), e);
        }
    }

    /** As {@link #write(Object)}, for generic types whose elements say their kind. */
    static <T> String write(TypeReference<T> type, T value) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for " + value.getClass(), e);
        }
    }

    /** @throws UnreadableRow if the text is not what {@link #write} made of such a value */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableRow(e);
        }
    }

    /**
     * @param type always the same object for the same type
     * @throws UnreadableRow if the text is not what {@link #write} made of such a value
     */
    static <T> T read(String json, TypeReference<T> type) {
        try {
            return READERS.computeIfAbsent(type, MAPPER::readerFor).readValue(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableRow(e);
        }
    }

    /**
     * An edit as versions before 4 wrote it, its analysis runs completed: they did not say how long they took.
     *
     * @throws UnreadableRow if the text is no JSON
     */
    static String withUnknownDurations(String json) {
        return completed(json, "modelHash", run -> {
            if (!run.has("tookMillis")) {
                run.putNull("tookMillis");
            }
        });
    }

    /**
     * An edit as versions before 6 wrote it, its recordings completed: all began with the first.
     *
     * @throws UnreadableRow if the text is no JSON
     */
    static String withoutOffsets(String json) {
        return completed(json, "contentHash", media -> {
            if (!media.has("offsetMillis")) {
                media.put("offsetMillis", 0);
            }
        });
    }

    private static String completed(String json, String field, Consumer<ObjectNode> completion) {
        try {
            JsonNode edit = MAPPER.readTree(json);
            edit.findParents(field).forEach(node -> completion.accept((ObjectNode) node));
            return MAPPER.writeValueAsString(edit);
        } catch (JsonProcessingException e) {
            throw new UnreadableRow(e);
        }
    }

    /** A row holds what this program never wrote. */
    static final class UnreadableRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableRow(Exception cause) {
            super(cause);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "evidence")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ModalityEvidence.Available.class, name = "available"),
        @JsonSubTypes.Type(value = ModalityEvidence.Missing.class, name = "missing")
    })
    private interface EvidenceKinds {}

    private static final class InstantReader extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getText());
        }
    }

    private static final class TurnIdWriter extends JsonSerializer<TurnId> {
        @Override
        public void serialize(TurnId id, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(id.value());
        }
    }

    private static final class TurnIdReader extends JsonDeserializer<TurnId> {
        @Override
        public TurnId deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new TurnId(parser.getLongValue());
        }
    }

    private static final class TraceWriter extends JsonSerializer<TracePiece> {
        @Override
        public void serialize(TracePiece piece, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("annotator", piece.key().annotator());
            json.writeStringField("dimension", piece.key().dimension());
            json.writeNumberField("minute", piece.key().minute());
            json.writeBinaryField("recorded", piece.bytes());
            json.writeEndObject();
        }
    }

    private static final class TraceReader extends JsonDeserializer<TracePiece> {
        @Override
        public TracePiece deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode piece = parser.readValueAsTree();
            try {
                return TracePiece.of(
                        new TraceKey(
                                piece.required("annotator").asText(),
                                piece.required("dimension").asText(),
                                piece.required("minute").intValue()),
                        Base64.getDecoder().decode(piece.required("recorded").asText()));
            } catch (IllegalArgumentException e) {
                throw new IOException("a trace cannot be read", e);
            }
        }
    }
}
