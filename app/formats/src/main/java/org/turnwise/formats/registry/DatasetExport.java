package org.turnwise.formats.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.card.CardFile;
import org.turnwise.formats.card.DataCard;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Session;

/**
 * Exports a session: one file per format and a data card beside them, each written wholly or not at all. Touches no
 * session; to be used from any thread but the one that draws.
 */
public final class DatasetExport {
    private static final String CARD = "README.md";

    private final DataCard card;

    /**
     * @param clock gives the date that the card bears
     * @param toolVersion Turnwise's own
     */
    public DatasetExport(Clock clock, String toolVersion) {
        this.card = new DataCard(clock, toolVersion);
    }

    /**
     * Writes {@code folder/baseName.EXT} in each format and the card: {@code README.md}, or
     * {@code baseName.README.md} where the folder has a README of somebody else's.
     *
     * @return the files written, the card last
     * @throws ExportException if a file could not be written; those written before it are complete and stay
     */
    public List<Path> export(
            Session session, List<DatasetWriter> formats, ExportOptions options, Path folder, String baseName)
            throws ExportException {
        List<Path> written = new ArrayList<>();
        List<CardFile> listed = new ArrayList<>();
        for (DatasetWriter format : formats) {
            Path file = folder.resolve(baseName + "." + format.extension());
            new AtomicFile(file).write(out -> format.write(session, options, out));
            written.add(file);
            listed.add(listed(file, format));
        }
        Path cardFile = cardFile(folder, baseName);
        new AtomicFile(cardFile).write(out -> card.write(new ExportView(session, options), listed, out));
        written.add(cardFile);
        return List.copyOf(written);
    }

    private static Path cardFile(Path folder, String baseName) {
        Path usual = folder.resolve(CARD);
        return !Files.exists(usual) || isCard(usual) ? usual : folder.resolve(baseName + "." + CARD);
    }

    private static boolean isCard(Path file) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return DataCard.MARK.equals(in.readLine());
        } catch (IOException e) {
            // Whatever cannot be read is not ours to replace.
            return false;
        }
    }

    private static CardFile listed(Path file, DatasetWriter format) throws ExportException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            String name = String.valueOf(file.getFileName());
            return new CardFile(
                    name, format.name(), Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new ExportException("Wrote " + file + " but could not read it again: " + e.getMessage() + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
