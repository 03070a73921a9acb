package org.turnwise.analysis.cache;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How large the cache's file may stay. Beyond that, vectors go that were not used for the longest time, until there is
 * some room again, so that this is not done each time.
 *
 * @param megabytes of 1,000,000 bytes
 */
record CacheBound(long megabytes) {
    /** Vectors of some hundred thousand turns. */
    static final CacheBound STANDARD = new CacheBound(500);

    private static final Logger LOG = LoggerFactory.getLogger(CacheBound.class);
    private static final double KEPT_SHARE = 0.8;
    private static final int DELETED_SHARE = 20;

    /** Takes time in proportion to the file where that is too large, else next to none. */
    void keep(Connection connection) throws SQLException {
        long allowed = megabytes * 1_000_000;
        long before = bytes(connection);
        if (before <= allowed) {
            return;
        }
        while (bytes(connection) > allowed * KEPT_SHARE && deleteOldest(connection)) {
            LOG.debug("The feature cache holds {} bytes", bytes(connection));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        LOG.info("The feature cache was made smaller: {} of {} bytes", bytes(connection), before);
    }

    /** A share of all vectors, so that few rounds do; false when there are none. */
    private static boolean deleteOldest(Connection connection) throws SQLException {
        long share = number(connection, "SELECT count(*) FROM vectors") / DELETED_SHARE + 1;
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("DELETE FROM vectors WHERE rowid IN"
                            + " (SELECT rowid FROM vectors ORDER BY used, rowid LIMIT " + share + ")")
                    > 0;
        }
    }

    /** What is in use of the file. */
    private static long bytes(Connection connection) throws SQLException {
        long pages = number(connection, "PRAGMA page_count") - number(connection, "PRAGMA freelist_count");
        return pages * number(connection, "PRAGMA page_size");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
