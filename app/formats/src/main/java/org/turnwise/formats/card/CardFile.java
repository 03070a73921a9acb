package org.turnwise.formats.card;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.turnwise.formats.ExportException;

/**
 * A file the card lists.
 *
 * @param name without folder
 * @param format the writer's name for it
 * @param sha256 hex digest of its bytes
 */
public record CardFile(String name, String format, long sizeBytes, String sha256) {
    /** Measures content that will bear the name. */
    public static CardFile of(String name, String format, Path content) throws ExportException {
        try (InputStream in = Files.newInputStream(content)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return new CardFile(
                    name, format, Files.size(content), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new ExportException("Could not read " + name + " again after writing it: " + e.getMessage() + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
