package org.turnwise.training.face.optimise;

import java.util.List;
import org.turnwise.training.face.network.FaceNetwork;

/**
 * A face encoder with the weights of its best epoch.
 *
 * @param size rows and columns of the pictures it was judged with
 * @param epochs the whole learning curve
 * @param bestScore accuracy on validation faces, 0 to 1
 */
public record TrainedEncoder(
        FaceNetwork network, FaceWeights learnt, int size, List<FaceEpoch> epochs, double bestScore) {
    public TrainedEncoder {
        epochs = List.copyOf(epochs);
    }
}
