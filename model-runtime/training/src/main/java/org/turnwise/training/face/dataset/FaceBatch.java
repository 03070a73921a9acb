package org.turnwise.training.face.dataset;

import java.util.List;

/**
 * Pictures for one pass.
 *
 * @param count N
 * @param size rows and columns of a picture
 * @param pictures gray values {@code [N, size, size]}
 * @param targets shares {@code [N, classes]}, each row summing to 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record FaceBatch(int count, int size, float[] pictures, float[] targets) {

    static FaceBatch empty(int count, int size, int classes) {
        return new FaceBatch(count, size, new float[count * size * size], new float[count * classes]);
    }

    /** Faces as they are, only brought to the size. */
    public static FaceBatch plain(List<LabelledFace> faces, int size) {
        int classes = FaceClasses.NOT_A_FACE + 1;
        FaceBatch batch = empty(faces.size(), size, classes);
        float[] tones = Warp.plainTones();
        for (int i = 0; i < faces.size(); i++) {
            Warp.NONE.sample(faces.get(i).pixels(), tones, size, batch.pictures(), i * size * size);
            System.arraycopy(faces.get(i).target(), 0, batch.targets(), i * classes, classes);
        }
        return batch;
    }
}
