package org.turnwise.training.face.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.turnwise.training.face.dataset.FaceBatch;
import org.turnwise.training.face.dataset.LabelledFace;
import org.turnwise.training.face.network.FaceNetwork;
import org.turnwise.training.face.network.FaceOutputs;
import org.turnwise.training.face.network.TorchFaceLayers;
import org.turnwise.training.face.network.TorchFaceLayers.Mode;
import org.turnwise.training.network.Libtorch;

/**
 * Forward and backward passes on libtorch, each part of a batch on a thread of its own with one libtorch thread: results come in the
 * parts' order and each is computed alone, so they do not depend on the number of threads. All tensors of a pass are freed when it ends.
 *
 * <p>DJL's own gradient collector may exist once per process; several threads need the calls beneath it.
 */
public final class FacePasses implements AutoCloseable {
    private static final int JUDGED_TOGETHER = 64;

    private final FaceNetwork network;
    private final NDManager manager;
    private final ExecutorService threads;

    /** @param workers passes computed at a time */
    public FacePasses(FaceNetwork network, int workers) {
        this.network = network;
        manager = Libtorch.start(1).newBaseManager();
        threads = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "face passes");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * One part's result.
     *
     * @param loss mean cross-entropy
     * @param gradient by every weight
     * @param statistics means, then variances of every normalised channel in this part
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Slope(int count, double loss, float[] gradient, float[] statistics) {}

    /** Features and logits of faces, row by row. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Encoded(float[][] features, float[][] logits) {}

    /** Slopes of all parts, in their order. */
    List<Slope> slopes(float[] weights, List<Callable<FaceBatch>> parts) {
        List<Callable<Slope>> tasks = new ArrayList<>();
        parts.forEach(part -> tasks.add(() -> slope(weights, part.call())));
        return inOrder(tasks);
    }

    private Slope slope(float[] weights, FaceBatch batch) {
        JniUtils.setGradMode(true);
        try (NDManager step = manager.newSubManager()) {
            float[] empty = new float[2 * network.normalised()];
            TorchFaceLayers layers = new TorchFaceLayers(step, network, weights, empty, Mode.TRAINING);
            FaceOutputs<NDArray> outputs = network.apply(layers, pictures(step, batch));
            long classes = network.sizes().classes();
            NDArray targets = step.create(batch.targets(), new Shape(batch.count(), classes));
            NDArray share = step.create(new float[] {-1f / batch.count()});
            NDArray loss = outputs.logits().logSoftmax(1).mul(targets).sum().mul(share);
            NDArray one = step.ones(loss.getShape());
            JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
            return new Slope(batch.count(), loss.toFloatArray()[0], layers.gradient(), layers.statistics());
        }
    }

    /** Encodes faces as they are, brought to the size. */
    public Encoded encode(FaceWeights learnt, List<LabelledFace> faces, int size) {
        List<Callable<Encoded>> tasks = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += JUDGED_TOGETHER) {
            List<LabelledFace> some = faces.subList(from, Math.min(faces.size(), from + JUDGED_TOGETHER));
            tasks.add(() -> encode(learnt, FaceBatch.plain(some, size)));
        }
        List<Encoded> parts = inOrder(tasks);
        return new Encoded(
                parts.stream().map(Encoded::features).flatMap(Arrays::stream).toArray(float[][]::new),
                parts.stream().map(Encoded::logits).flatMap(Arrays::stream).toArray(float[][]::new));
    }

    private Encoded encode(FaceWeights learnt, FaceBatch batch) {
        try (NDManager step = manager.newSubManager()) {
            TorchFaceLayers layers =
                    new TorchFaceLayers(step, network, learnt.weights(), learnt.statistics(), Mode.EVALUATION);
            FaceOutputs<NDArray> outputs = network.apply(layers, pictures(step, batch));
            return new Encoded(rows(outputs.features()), rows(outputs.logits()));
        }
    }

    private static NDArray pictures(NDManager step, FaceBatch batch) {
        return step.create(batch.pictures(), new Shape(batch.count(), 1, batch.size(), batch.size()));
    }

    private static float[][] rows(NDArray matrix) {
        int width = Math.toIntExact(matrix.getShape().get(1));
        float[] flat = matrix.toFloatArray();
        float[][] rows = new float[flat.length / width][];
        Arrays.setAll(rows, r -> Arrays.copyOfRange(flat, r * width, (r + 1) * width));
        return rows;
    }

    private <T> List<T> inOrder(List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted; the last checkpoint holds", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a pass failed: " + e.getCause(), e.getCause());
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        manager.close();
    }
}
