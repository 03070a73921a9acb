package org.turnwise.session.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** How a recording is recognised wherever it lies: {@code sha256:} and the hex digest of its bytes. */
public final class MediaHash {
    private static final String PREFIX = "sha256:";
    private static final int CHUNK_BYTES = 1 << 20;

    private MediaHash() {}

    /** Reads the whole file; memory use does not depend on its size. */
    public static String of(Path file) throws IOException {
        return of(file, bytes -> {}, () -> false);
    }

    /**
     * Reads the whole file and tells of it as it goes.
     *
     * @param progress told the bytes read so far, after each mebibyte and at the end, on the calling thread
     * @param cancelled asked before each mebibyte
     * @throws CancellationException if {@code cancelled} said so
     */
    public static String of(Path file, LongConsumer progress, BooleanSupplier cancelled) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK_BYTES];
        long total = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("hashing " + file + " was cancelled");
                }
                int read = in.readNBytes(chunk, 0, chunk.length);
                if (read == 0) {
                    return PREFIX + HexFormat.of().formatHex(digest.digest());
                }
                digest.update(chunk, 0, read);
                total += read;
                progress.accept(total);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
