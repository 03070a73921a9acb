package org.turnwise.training.optimise;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.SureOutputs;
import org.turnwise.training.network.SureOutputs.ExpertMixture;

/**
 * What training makes small: cross-entropy of the fused head, of the unimodal heads where their modality is there, the experts'
 * divergence from a standard normal, and the imbalance of the routing. Padded turns count nowhere.
 */
final class Objective {
    private static final float ALMOST_NOTHING = 1e-6f;

    private final TrainingSettings settings;
    private final Targets targets;
    private final int classes;

    Objective(TrainingSettings settings, Targets targets, int classes) {
        this.settings = settings;
        this.targets = targets;
        this.classes = classes;
    }

    /** One number to differentiate. */
    NDArray of(NDManager manager, PaddedBatch batch, SureOutputs<NDArray> outputs) {
        int places = batch.places();
        NDArray wanted = manager.create(batch.spread(classes, targets::of), new Shape(places, classes));
        NDArray weight = manager.create(batch.spread(1, targets::weightsOf), new Shape(places, 1));
        NDArray real = manager.create(batch.padding().mark(1, 0), new Shape(1, places, 1));
        NDArray present = manager.create(batch.spread(MODALITIES, Dialogue::available), new Shape(places, MODALITIES))
                .transpose()
                .reshape(MODALITIES, places, 1);

        NDArray loss = average(surprise(outputs.logits(), wanted), weight);
        if (settings.auxiliary() > 0) {
            NDArray own = average(surprise(outputs.modalityLogits(), wanted), present.mul(weight));
            loss = loss.add(scaled(manager, own, settings.auxiliary()));
        }
        NDArray counted = present.mul(real);
        if (settings.divergence() > 0) {
            loss = loss.add(scaled(manager, divergence(outputs.experts(), counted), settings.divergence() / 2));
        }
        if (settings.balance() > 0) {
            double share =
                    settings.balance() * outputs.experts().gate().getShape().get(2) / MODALITIES;
            loss = loss.add(scaled(manager, imbalance(outputs.experts(), counted), share));
        }
        return loss;
    }

    /** Cross-entropy per turn, {@code [.., N, 1]}. */
    private static NDArray surprise(NDArray logits, NDArray wanted) {
        return logits.logSoftmax(-1).mul(wanted).sum(new int[] {-1}, true).neg();
    }

    private static NDArray average(NDArray values, NDArray weight) {
        return values.mul(weight).sum().div(weight.sum().add(ALMOST_NOTHING));
    }

    /** Twice KL(N(mu, sigma^2) || N(0, 1)), mean over width and experts. */
    private static NDArray divergence(ExpertMixture<NDArray> experts, NDArray counted) {
        NDArray logVariance = experts.logVariance();
        NDArray each =
                experts.mean().square().add(logVariance.exp()).sub(logVariance).sub(1f);
        return average(each.mean(new int[] {3}).mean(new int[] {1}).expandDims(-1), counted);
    }

    /** Sum over modalities and experts of (share of turns that keep the expert) * (its mean gate). */
    private static NDArray imbalance(ExpertMixture<NDArray> experts, NDArray counted) {
        NDArray turns = counted.sum(new int[] {1}, true).add(ALMOST_NOTHING);
        NDArray kept = experts.kept().mul(counted).sum(new int[] {1}, true).div(turns);
        NDArray share = kept.div(kept.sum(new int[] {2}, true).add(ALMOST_NOTHING));
        NDArray gate = experts.gate().mul(counted).sum(new int[] {1}, true).div(turns);
        return share.mul(gate).sum();
    }

    /** The factor must outlive the backward pass, hence a tensor of the step; see TorchArithmetic. */
    private static NDArray scaled(NDManager manager, NDArray value, double factor) {
        return value.mul(manager.create(new float[] {(float) factor})).sum();
    }
}
