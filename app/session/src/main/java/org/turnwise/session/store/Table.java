package org.turnwise.session.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How values of one kind are rows of one table.
 *
 * @param columns the key's columns first
 * @param keyOf key to the values of its columns
 * @param rowOf value to the values of all columns
 */
record Table<K, V>(
        String name,
        int keyColumns,
        List<String> columns,
        Function<K, List<Object>> keyOf,
        Function<V, List<Object>> rowOf,
        RowReader<V> reader) {

    /** Stands for SQL's NULL in lists, which cannot hold null. */
    static final Object NONE = new Object();

    /** Makes a value of the row the result set is at. */
    interface RowReader<V> {
        V read(ResultSet row) throws SQLException;
    }

    /** Inserts the row or changes the one with the same key; never deletes, so that rows that refer to it stay. */
    void put(Connection connection, V value) throws SQLException {
        String key = String.join(", ", columns.subList(0, keyColumns));
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String changes = columns.subList(keyColumns, columns.size()).stream()
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        execute(
                connection,
                "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + places + ") ON CONFLICT ("
                        + key + ") DO UPDATE SET " + changes,
                rowOf.apply(value));
    }

    void delete(Connection connection, K key) throws SQLException {
        String where = columns.subList(0, keyColumns).stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" AND "));
        execute(connection, "DELETE FROM " + name + " WHERE " + where, keyOf.apply(key));
    }

    void forEach(Connection connection, Consumer<V> consumer) throws SQLException {
        forEach(connection, "TRUE", consumer);
    }

    /** @param condition in SQL: only rows for which it holds */
    void forEach(Connection connection, String condition, Consumer<V> consumer) throws SQLException {
        forEach(connection, condition, reader, consumer);
    }

    /** As {@link #forEach(Connection, Consumer)}, with rows read otherwise. */
    <T> void forEach(Connection connection, RowReader<T> as, Consumer<T> consumer) throws SQLException {
        forEach(connection, "TRUE", as, consumer);
    }

    <T> void forEach(Connection connection, String condition, RowReader<T> as, Consumer<T> consumer)
            throws SQLException {
        String order =
                IntStream.rangeClosed(1, keyColumns).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        try (PreparedStatement select = connection.prepareStatement("SELECT " + String.join(", ", columns) + " FROM "
                        + name + " WHERE " + condition + " ORDER BY " + order);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                consumer.accept(as.read(rows));
            }
        }
    }

    static void execute(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int column = 1;
            for (Object value : values) {
                statement.setObject(column++, value == NONE ? null : value);
            }
            statement.executeUpdate();
        }
    }

    static void execute(Connection connection, String sql, Object... values) throws SQLException {
        execute(connection, sql, Stream.of(values).toList());
    }
}
