package org.turnwise.desktop.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value kept as JSON in a file. What cannot be read of it has its default, which is said in the log, and the file as it
 * was is kept beside as {@code .unreadable}. Blocking; not for the FX thread.
 */
final class JsonFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(SerializationFeature.INDENT_OUTPUT, true);

    private final Path file;
    private final Class<T> type;
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();

    JsonFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** Whether there is a file, readable or not. */
    boolean exists() {
        return Files.exists(file);
    }

    /** @param defaults gives what the file leaves out, such as what an older version did not know */
    T read(T defaults) {
        if (!exists()) {
            return defaults;
        }
        try {
            JsonNode kept = JSON.readTree(file.toFile());
            if (!kept.isObject()) {
                throw new IOException("it does not hold what it should");
            }
            return fields(kept, defaults);
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read ({}); the defaults are used", file, unreadable.getMessage());
            keepAside();
            return defaults;
        }
    }

    /** Each field by itself: that one cannot be read takes nothing from the others. */
    private T fields(JsonNode kept, T defaults) {
        ObjectNode whole = JSON.valueToTree(defaults);
        T read = defaults;
        boolean flawed = false;
        for (Map.Entry<String, JsonNode> field : kept.properties()) {
            if (field.getValue().isNull()) {
                continue;
            }
            ObjectNode with = whole.deepCopy();
            with.set(field.getKey(), field.getValue());
            try {
                read = JSON.treeToValue(with, type);
                whole = with;
            } catch (JsonProcessingException unreadable) {
                LOG.warn(
                        "{}: \"{}\" cannot be read ({}); the default is used",
                        file,
                        field.getKey(),
                        unreadable.getOriginalMessage());
                flawed = true;
            }
        }
        if (flawed) {
            copyAside();
        }
        return read;
    }

    /** Writes the value on the executor; of several waiting to be written the newest stands in the end. */
    void write(T value, Executor writer) {
        newest.set(value);
        writer.execute(() -> write(newest.getAndSet(null)));
    }

    /** Writes the whole file or leaves it as it was; what cannot be written is said in the log. */
    synchronized void write(@Nullable T value) {
        if (value == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(fresh.toFile(), value);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("{} could not be written: {}", file, failure.getMessage());
        }
    }

    private void keepAside() {
        try {
            Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.debug("{} could not be kept aside", file, failure);
        }
    }

    private void copyAside() {
        try {
            Files.copy(file, aside(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.debug("{} could not be kept aside", file, failure);
        }
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".unreadable");
    }
}
