package org.turnwise.training.face.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Reads gray pictures of a face's size. */
final class GrayPicture {
    private GrayPicture() {}

    /**
     * The stored gray values, row by row.
     *
     * @throws IOException naming the file, if it is no picture of one channel and 48 by 48
     */
    static byte[] read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + ": not a picture Java can read; get the dataset again");
        }
        Raster raster = image.getRaster();
        int size = LabelledFace.SIZE;
        if (raster.getNumBands() != 1 || raster.getWidth() != size || raster.getHeight() != size) {
            throw new IOException(file + ": " + raster.getWidth() + " by " + raster.getHeight() + " with "
                    + raster.getNumBands() + " channels; a gray picture of " + size + " by " + size + " is needed");
        }
        int[] samples = raster.getSamples(0, 0, size, size, 0, new int[size * size]);
        byte[] pixels = new byte[samples.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) samples[i];
        }
        return pixels;
    }
}
