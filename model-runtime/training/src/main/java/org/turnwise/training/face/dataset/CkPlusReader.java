package org.turnwise.training.face.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * CK+48: faces of the extended Cohn-Kanade set at 48 by 48, one folder per expression ({@code anger}, {@code contempt},
 * {@code disgust}, {@code fear}, {@code happy}, {@code sadness}, {@code surprise}). There is no neutral face.
 */
public final class CkPlusReader {
    private static final Map<String, String> FOLDERS = new TreeMap<>(Map.of(
            "anger", "anger",
            "contempt", "contempt",
            "disgust", "disgust",
            "fear", "fear",
            "happy", "happiness",
            "sadness", "sadness",
            "surprise", "surprise"));

    private final Path folder;

    /** @param folder the one with the folders of expressions, or the one above it */
    public CkPlusReader(Path folder) {
        Path below = folder.resolve("CK+48");
        this.folder = Files.isDirectory(below) ? below : folder;
    }

    /**
     * All faces, in the order of folders and names.
     *
     * @throws IOException if a folder is missing or a picture is of another kind, naming it
     */
    public FaceSet read() throws IOException {
        List<LabelledFace> faces = new ArrayList<>();
        for (Map.Entry<String, String> entry : FOLDERS.entrySet()) {
            Path own = folder.resolve(entry.getKey());
            if (!Files.isDirectory(own)) {
                throw new IOException(
                        folder + ": no folder " + entry.getKey() + " there; CK+48 has one per expression");
            }
            int expression = FaceClasses.EXPRESSIONS.indexOf(entry.getValue());
            for (Path file : pictures(own)) {
                faces.add(LabelledFace.of(String.valueOf(file.getFileName()), GrayPicture.read(file), expression));
            }
        }
        return new FaceSet(faces, Map.of());
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }
}
