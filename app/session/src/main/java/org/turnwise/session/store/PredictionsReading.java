package org.turnwise.session.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
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
    private final List<CompletableFuture<List<Prediction>>> understood = new ArrayList<>();
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
            understood.add(CompletableFuture.supplyAsync(() -> understood(full), threads));
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
            SortedMap<PredictionKey, Prediction> all = new TreeMap<>();
            understood.forEach(some -> some.join().forEach(p -> all.put(p.key(), p)));
            // few are understood sooner here than handed over
            understood(chunk).forEach(p -> all.put(p.key(), p));
            return TreePMap.fromSortedMap(all);
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

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
