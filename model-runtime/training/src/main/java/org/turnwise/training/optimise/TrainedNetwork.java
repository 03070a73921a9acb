package org.turnwise.training.optimise;

import java.util.List;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureNetwork;

/**
 * A network with the weights of its best epoch.
 *
 * @param bestScore of that epoch on validation dialogues, by the settings' {@link Selection}
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainedNetwork(
        SureNetwork network, List<Standardisation> scales, float[] weights, List<Epoch> epochs, double bestScore) {
    public TrainedNetwork {
        scales = List.copyOf(scales);
        epochs = List.copyOf(epochs);
    }
}
