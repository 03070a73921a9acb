package org.turnwise.analysis.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * A cache in one SQLite file that several programs may use at once. It holds nothing that cannot be computed again, so
 * a damaged file is thrown away, an entry whose checksum does not fit is as good as absent, and what was longest of no
 * use goes when the file has grown beyond its bound. May be used from any thread.
 */
public final class SqliteFeatureCache implements FeatureCache {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFeatureCache.class);
    private static final String FILE_NAME = "features.sqlite";

    private static final Set<Integer> DAMAGE =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

    private final Path folder;
    private final CacheBound bound;
    private final InstantSource clock;
    private final Set<FeatureKey> used = new HashSet<>();
    private Connection connection;

    private SqliteFeatureCache(Path folder, CacheBound bound, InstantSource clock, Connection connection) {
        this.folder = folder;
        this.bound = bound;
        this.clock = clock;
        this.connection = connection;
    }

    /**
     * Opens the cache in this folder, making both where there is none; one that remembers nothing where that fails. The
     * file is kept to {@link CacheBound#STANDARD} whenever it is opened and closed.
     */
    public static FeatureCache open(Path folder) {
        return open(folder, CacheBound.STANDARD, InstantSource.system());
    }

    static FeatureCache open(Path folder, CacheBound bound, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            SqliteFeatureCache cache = new SqliteFeatureCache(folder, bound, clock, connectOrStartAnew(folder));
            cache.keepToBound();
            return cache;
        } catch (SQLException | IOException e) {
            LOG.warn("No feature cache in {}: {}. Features are computed each time.", folder, e.getMessage());
            return FeatureCache.none();
        }
    }

    /** Only a damaged file is thrown away: another program may be using one that is just busy. */
    private static Connection connectOrStartAnew(Path folder) throws SQLException, IOException {
        try {
            return connect(folder.resolve(FILE_NAME));
        } catch (SQLException e) {
            if (!isDamage(e)) {
                throw e;
            }
            LOG.warn("The feature cache in {} is damaged and is made anew: {}", folder, e.getMessage());
            return startAnew(folder);
        }
    }

    private static Connection startAnew(Path folder) throws SQLException, IOException {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(folder.resolve(FILE_NAME + suffix));
        }
        return connect(folder.resolve(FILE_NAME));
    }

    private static boolean isDamage(SQLException e) {
        // The low byte is the error, the rest says where it was met.
        return DAMAGE.contains(e.getErrorCode() & 0xff);
    }

    /** Damage may also be met long after opening; what is still there goes, as all of it can be computed again. */
    private void failed(SQLException e, String what) {
        LOG.warn("The feature cache could not be {}: {}", what, e.getMessage());
        if (!isDamage(e)) {
            return;
        }
        try {
            connection.close();
            connection = startAnew(folder);
            LOG.warn("The feature cache in {} was damaged and has been made anew", folder);
        } catch (SQLException | IOException again) {
            LOG.warn("The feature cache in {} cannot be made anew: {}", folder, again.getMessage());
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            // The table of 0.1's first builds, which did not know when a vector was used.
            statement.execute("DROP TABLE IF EXISTS features");
            statement.execute("CREATE TABLE IF NOT EXISTS vectors ("
                    + "extractor TEXT NOT NULL, content TEXT NOT NULL, checksum INTEGER NOT NULL, vector BLOB NOT NULL,"
                    + " used INTEGER NOT NULL, PRIMARY KEY (extractor, content))");
            statement.execute("CREATE INDEX IF NOT EXISTS vectors_used ON vectors (used)");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public synchronized Optional<float[]> find(FeatureKey key) {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT checksum, vector FROM vectors WHERE extractor = ? AND content = ?")) {
            query.setString(1, key.extractor());
            query.setString(2, key.content());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] bytes = row.getBytes(2);
                if (checksum(bytes) != row.getLong(1)) {
                    return Optional.empty();
                }
                used.add(key);
                return Optional.of(floats(bytes));
            }
        } catch (SQLException e) {
            failed(e, "read");
            return Optional.empty();
        }
    }

    @Override
    public synchronized void put(Map<FeatureKey, float[]> vectors) {
        try {
            inTransaction(() -> {
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?, ?)")) {
                    for (var entry : vectors.entrySet()) {
                        byte[] bytes = bytes(entry.getValue());
                        insert.setString(1, entry.getKey().extractor());
                        insert.setString(2, entry.getKey().content());
                        insert.setLong(3, checksum(bytes));
                        insert.setBytes(4, bytes);
                        insert.setLong(5, clock.millis());
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            });
        } catch (SQLException e) {
            failed(e, "written");
        }
    }

    @Override
    public synchronized void close() {
        try {
            inTransaction(this::rememberUse);
        } catch (SQLException e) {
            failed(e, "written");
        }
        keepToBound();
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("The feature cache could not be closed: {}", e.getMessage());
        }
    }

    /** When a vector was last of use is written once for all that were, as nothing depends on it until then. */
    private void rememberUse() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE vectors SET used = ? WHERE extractor = ? AND content = ?")) {
            for (FeatureKey key : used) {
                update.setLong(1, clock.millis());
                update.setString(2, key.extractor());
                update.setString(3, key.content());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private synchronized void keepToBound() {
        try {
            bound.keep(connection);
        } catch (SQLException e) {
            failed(e, "made smaller");
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
