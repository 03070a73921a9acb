package org.turnwise.training.face.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Pictures whose class is the height of a bright band, and folders of them laid out as FER+ and CK+48 are. */
public final class PaintedFaces {
    private static final int SIZE = LabelledFace.SIZE;

    private PaintedFaces() {}

    /** As many faces as asked for, classes in turn. */
    public static List<LabelledFace> of(int count, long seed) {
        List<LabelledFace> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = i % FaceClasses.EXPRESSIONS.size();
            faces.add(LabelledFace.of("painted" + i, paint(label, seed * 100_003 + i), label));
        }
        return faces;
    }

    static byte[] paint(int label, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            boolean band = i / SIZE / (SIZE / 8) == label;
            pixels[i] = (byte) ((band ? 180 : 60) + random.nextInt(40));
        }
        return pixels;
    }

    static void write(Path file, byte[] pixels) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % SIZE, i / SIZE, 0, pixels[i] & 0xff);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** A folder like FER+'s, every face with ten votes for one expression. */
    public static void ferPlus(Path folder, Map<String, Integer> faces) throws IOException {
        StringBuilder table = new StringBuilder(
                "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\r\n");
        Map<String, String> usages =
                Map.of("FER2013Train", "Training", "FER2013Valid", "PublicTest", "FER2013Test", "PrivateTest");
        int number = 0;
        for (String split : List.of("FER2013Train", "FER2013Valid", "FER2013Test")) {
            for (LabelledFace face : of(faces.getOrDefault(split, 0), split.hashCode())) {
                String name = String.format("fer%07d.png", number++);
                write(folder.resolve(split).resolve(name), face.pixels());
                table.append(usages.get(split)).append(',').append(name);
                int label = face.majority().orElseThrow();
                for (int v = 0; v < 10; v++) {
                    table.append(v == label ? ",10" : ",0");
                }
                table.append("\r\n");
            }
        }
        Files.writeString(folder.resolve("fer2013new.csv"), table);
    }
}
