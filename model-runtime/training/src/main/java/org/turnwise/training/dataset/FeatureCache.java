package org.turnwise.training.dataset;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextFeatures;
import org.turnwise.inference.onnx.FeatureSet;

/**
 * Text features kept on disk, so that a dataset is encoded once. One file per feature set, named after its id and version,
 * holding records of the text's SHA-256 and its values; a record cut off by a crash is dropped when the file is next
 * read. One process at a time may write.
 */
public final class FeatureCache {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureCache.class);
    private static final int HASH_BYTES = 32;
    private static final int BATCH = 256;

    private final Path folder;

    public FeatureCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The features of every text, in order; empty for a text the encoder calls absent.
     *
     * @throws IOException when the cache cannot be read or written
     */
    public List<Optional<float[]>> encode(TextEncoder encoder, List<String> texts) throws IOException {
        FeatureSet features = encoder.featureSet();
        Files.createDirectories(folder);
        Path file = file(features);
        Map<String, float[]> known = read(file, features.dimension());
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String text : texts) {
            String key = key(text);
            if (!known.containsKey(key)) {
                wanted.put(key, text);
            }
        }
        append(file, encoder, wanted, known);
        List<Optional<float[]>> found = new ArrayList<>();
        for (String text : texts) {
            found.add(Optional.ofNullable(known.get(key(text))));
        }
        return found;
    }

    private Path file(FeatureSet features) {
        String name = features.id() + "-v" + features.version() + "-" + features.dimension();
        return folder.resolve(name.replaceAll("[^A-Za-z0-9._+-]", "_") + ".features");
    }

    private void append(Path file, TextEncoder encoder, Map<String, String> wanted, Map<String, float[]> known)
            throws IOException {
        List<String> keys = List.copyOf(wanted.keySet());
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<String> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
            List<TextFeatures> encoded =
                    encoder.encode(batch.stream().map(wanted::get).toList());
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
                for (int i = 0; i < batch.size(); i++) {
                    if (encoded.get(i) instanceof TextFeatures.Present present) {
                        known.put(batch.get(i), present.values());
                        out.write(HexFormat.of().parseHex(batch.get(i)));
                        ByteBuffer values = ByteBuffer.allocate(4 * present.values().length);
                        values.asFloatBuffer().put(present.values());
                        out.write(values.array());
                    }
                }
            }
            if ((from / BATCH) % 8 == 0) {
                LOG.info("encoded {} of {} new texts", from + batch.size(), keys.size());
            }
        }
    }

    private static Map<String, float[]> read(Path file, int dimension) throws IOException {
        Map<String, float[]> known = new HashMap<>();
        if (!Files.exists(file)) {
            return known;
        }
        long record = HASH_BYTES + 4L * dimension;
        long torn = Files.size(file) % record;
        if (torn != 0) {
            try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(Files.size(file) - torn);
            }
        }
        byte[] hash = new byte[HASH_BYTES];
        byte[] bytes = new byte[4 * dimension];
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                in.readFully(hash);
                in.readFully(bytes);
                float[] values = new float[dimension];
                ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
                known.put(HexFormat.of().formatHex(hash), values);
            }
        } catch (EOFException end) {
            return known;
        }
    }

    private static String key(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
