package org.turnwise.training.optimise;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps a run's progress in one file, replaced as a whole after every epoch. */
public final class CheckpointFile {
    private static final int MAGIC = 0x53555245;
    private static final int VERSION = 1;

    private final Path file;
    private final String run;

    /** @param run names configuration, seed and data; a checkpoint of another run is refused */
    public CheckpointFile(Path file, String run) {
        this.file = file;
        this.run = run;
    }

    void write(Progress progress) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(run);
            out.writeInt(progress.epochs().size());
            for (Epoch epoch : progress.epochs()) {
                out.writeInt(epoch.number());
                out.writeDouble(epoch.loss());
                out.writeDouble(epoch.rate());
                out.writeDouble(epoch.gradient());
                out.writeDouble(epoch.accuracy());
                out.writeDouble(epoch.weightedF1());
                out.writeDouble(epoch.likelihood());
            }
            out.writeDouble(progress.bestScore());
            out.writeLong(progress.optimiser().steps());
            for (float[] vector : vectors(progress)) {
                out.writeInt(vector.length);
                for (float value : vector) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException if there is a checkpoint of another run, before anything of it is written over */
    public void refuseAnother() throws IOException {
        read();
    }

    /** What an earlier start of the same run left, if anything. */
    Optional<Progress> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException(file + " is not a checkpoint of this version; delete it to start anew");
            }
            String other = in.readUTF();
            if (!other.equals(run)) {
                throw new IOException(file + " belongs to another run (" + other + ", not " + run
                        + "); choose another run folder or delete it");
            }
            return Optional.of(readBody(in));
        }
    }

    private static Progress readBody(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            epochs.add(new Epoch(
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble()));
        }
        double bestScore = in.readDouble();
        long steps = in.readLong();
        float[] weights = vector(in);
        float[] averaged = vector(in);
        float[] best = vector(in);
        AdamW.State optimiser = new AdamW.State(steps, vector(in), vector(in));
        return new Progress(epochs, weights, averaged, best, bestScore, optimiser);
    }

    private static List<float[]> vectors(Progress progress) {
        return List.of(
                progress.weights(),
                progress.averaged(),
                progress.best(),
                progress.optimiser().mean(),
                progress.optimiser().square());
    }

    private static float[] vector(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
