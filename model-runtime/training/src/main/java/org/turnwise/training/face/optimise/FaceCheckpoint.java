package org.turnwise.training.face.optimise;

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
public final class FaceCheckpoint {
    private static final int MAGIC = 0x46414345;
    private static final int VERSION = 1;

    private final Path file;
    private final String run;

    /** @param run names what the progress depends on; a checkpoint of another run is refused */
    public FaceCheckpoint(Path file, String run) {
        this.file = file;
        this.run = run;
    }

    void write(FaceProgress progress) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(run);
            out.writeInt(progress.epochs().size());
            for (FaceEpoch epoch : progress.epochs()) {
                out.writeInt(epoch.number());
                out.writeInt(epoch.size());
                out.writeDouble(epoch.loss());
                out.writeDouble(epoch.rate());
                out.writeDouble(epoch.accuracy());
                out.writeDouble(epoch.recall());
                out.writeDouble(epoch.seconds());
            }
            out.writeLong(progress.steps());
            out.writeDouble(progress.bestScore());
            write(out, progress.velocity());
            for (FaceWeights each : List.of(progress.learnt(), progress.averaged(), progress.best())) {
                write(out, each.weights());
                write(out, each.statistics());
            }
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /**
     * What an earlier start of the same run left, if anything.
     *
     * @throws IOException if the file is no checkpoint or another run's
     */
    Optional<FaceProgress> read() throws IOException {
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
            return Optional.of(body(in));
        }
    }

    private static FaceProgress body(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<FaceEpoch> epochs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            epochs.add(new FaceEpoch(
                    in.readInt(),
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble()));
        }
        long steps = in.readLong();
        double bestScore = in.readDouble();
        float[] velocity = vector(in);
        FaceWeights learnt = new FaceWeights(vector(in), vector(in));
        FaceWeights averaged = new FaceWeights(vector(in), vector(in));
        FaceWeights best = new FaceWeights(vector(in), vector(in));
        return new FaceProgress(epochs, learnt, averaged, velocity, steps, best, bestScore);
    }

    private static float[] vector(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
