package org.turnwise.desktop.preferences;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value kept as JSON in a file. A file that cannot be read counts as absent, is said so in the log and is kept beside
 * as {@code .unreadable}. Blocking; not for the FX thread.
 */
final class JsonFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(SerializationFeature.INDENT_OUTPUT, true);

    private final Path file;
    private final Class<T> type;

    JsonFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    Optional<T> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), type));
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read ({}); the defaults are used", file, unreadable.getMessage());
            keepAside();
            return Optional.empty();
        }
    }

    /** Writes the whole file or leaves it as it was; what cannot be written is said in the log. */
    synchronized void write(T value) {
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
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.debug("{} could not be kept aside", file, failure);
        }
    }
}
