package org.turnwise.session.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;

/**
 * Understands the rows of predictions and puts them together on other threads while the caller reads on: in a long session
 * they are most of what there is to read.
 */
final class PredictionsReading implements AutoCloseable {
    private static final int CHUNK = 500;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "session-reading");
                thread.setDaemon(true);
                return thread;
            });
    private CompletableFuture<PMap<PredictionKey, Prediction>> together =
            CompletableFuture.completedFuture(HashTreePMap.empty());
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);
    private List<Supplier<Prediction>> chunk = new ArrayList<>(CHUNK);

    /** Reads all rows before it returns; they may not be understood by then. */
    void read(Connection connection) throws SQLException {
        SessionTables.PREDICTION.forEach(connection, SessionTables::predictionOf, this::add);
    }

    /** As {@link #read}, while the caller reads something else by another connection. */
    void readMeanwhile(Connection connection) {
        reading = CompletableFuture.runAsync(
                () -> {
                    try {
                        read(connection);
                    } catch (SQLException e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    private void add(Supplier<Prediction> row) {
        chunk.add(row);
        if (chunk.size() == CHUNK) {
            List<Supplier<Prediction>> full = chunk;
            chunk = new ArrayList<>(CHUNK);
            CompletableFuture<List<Prediction>> understood =
                    CompletableFuture.supplyAsync(() -> understood(full), threads);
            together = together.thenCombineAsync(understood, PredictionsReading::with, threads);
        }
    }

    /**
     * All of them.
     *
     * @throws SessionJson.UnreadableRow if one of them is
     * @throws SQLException what reading meanwhile met with
     */
    PMap<PredictionKey, Prediction> all() throws SQLException {
        try {
            reading.join();
            // few are understood sooner here than handed over
            return with(together.join(), understood(chunk));
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            if (e.getCause() instanceof RuntimeException unreadable) {
                throw unreadable;
            }
            throw e;
        } catch (CancellationException e) {
            throw new IllegalStateException("closed while a session was read", e);
        }
    }

    private static List<Prediction> understood(List<Supplier<Prediction>> rows) {
        return rows.stream().map(Supplier::get).toList();
    }

    private static PMap<PredictionKey, Prediction> with(
            PMap<PredictionKey, Prediction> before, List<Prediction> predictions) {
        PMap<PredictionKey, Prediction> all = before;
        for (Prediction prediction : predictions) {
            all = all.plus(prediction.key(), prediction);
        }
        return all;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
