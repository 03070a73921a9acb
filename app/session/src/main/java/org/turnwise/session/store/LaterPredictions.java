package org.turnwise.session.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.pcollections.PMap;
import org.turnwise.session.model.LaterPMap;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;

/**
 * The predictions of a session that has so many that its turns are wanted before them. They are those of the moment in which
 * this was made, whenever they are read. Nothing that changes them is written before they were: an edit takes
 * what it changes, and its inverse, from those that were there.
 */
final class LaterPredictions implements AutoCloseable {
    /** Fewer are read within the time of a frame or two. */
    private static final int MANY = 5_000;

    private final Path file;
    private final Connection connection;

    private LaterPredictions(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * @param connection to the file, which this takes over where there are many, for reading only
     * @return empty where there are few
     */
    static Optional<LaterPredictions> of(Path file, Connection connection) throws SQLException {
        if (Connections.number(connection, "SELECT count(*) FROM (SELECT 1 FROM prediction LIMIT " + MANY + ")") < MANY) {
            return Optional.empty();
        }
        // from the first row that is read on, what this connection sees stays
        Connections.execute(connection, "BEGIN");
        Connections.number(connection, "SELECT one FROM session");
        return Optional.of(new LaterPredictions(file, connection));
    }

    PMap<PredictionKey, Prediction> map() {
        return new LaterPMap<>(this::read);
    }

    private PMap<PredictionKey, Prediction> read() {
        try (PredictionsReading reading = new PredictionsReading()) {
            reading.read(connection);
            return reading.all();
        } catch (SQLException | SessionJson.UnreadableRow | IllegalArgumentException e) {
            throw StoreFailures.whileReading(file, e);
        } finally {
            close();
        }
    }

    /** What was not read by then can no longer be. */
    @Override
    public void close() {
        Connections.closeQuietly(connection);
    }
}
