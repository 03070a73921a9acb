package org.turnwise.formats.registry;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export left in its folder.
 *
 * @param files those written, the data card last
 * @param leftOver files of an earlier export that lie beside them still and may say something else; the card names them
 */
public record ExportedDataset(List<Path> files, List<Path> leftOver) {
    public ExportedDataset {
        files = List.copyOf(files);
        leftOver = List.copyOf(leftOver);
    }
}
