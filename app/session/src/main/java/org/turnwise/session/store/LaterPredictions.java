package org.turnwise.session.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.pcollections.PMap;
import org.turnwise.session.model.LaterPMap;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;

/**
 * The predictions of a session that has so many that everything else is wanted before them. They are those of the moment in which
 * this was made, whenever they are read. Nothing that changes them is written before they were: an edit takes
 * what it changes, and its inverse, from those that were there.
 */
final class LaterPredictions implements AutoCloseable {
    private final Path file;
    private final Connection connection;

    private LaterPredictions(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** @param connection to the file, for reading only; taken over */
    static LaterPredictions of(Path file, Connection connection) throws SQLException {
        // from the first row that is read on, what this connection sees stays
        Connections.execute(connection, "BEGIN");
        Connections.number(connection, "SELECT one FROM session");
        return new LaterPredictions(file, connection);
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
