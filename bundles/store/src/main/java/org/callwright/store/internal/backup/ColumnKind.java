package org.callwright.store.internal.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** How the values of a column stand in a backup: the same whichever database they are from. */
enum ColumnKind {
    TEXT(ResultSet::getString, String.class::cast),
    WHOLE(ResultSet::getLong, value -> value instanceof Integer small ? Long.valueOf(small) : (Long) value),
    TRUTH(ResultSet::getBoolean, Boolean.class::cast),
    /** In UTC. */
    TIME(ColumnKind::time, value -> Instant.parse((String) value).atOffset(ZoneOffset.UTC));

    /** Reads a value of a row; what it answers counts only where the row has a value. */
    @FunctionalInterface
    private interface Reading {
        Object value(ResultSet row, int column) throws SQLException;
    }

    private final Reading reading;
    private final UnaryOperator<Object> parameter;

    ColumnKind(Reading reading, UnaryOperator<Object> parameter) {
        this.reading = reading;
        this.parameter = parameter;
    }

    /** @param type as {@link Types} has it */
    static ColumnKind of(int type, String column) {
        return switch (type) {
            case Types.VARCHAR, Types.CLOB -> TEXT;
            case Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> TIME;
            default -> throw new IllegalStateException("No backup can have the column " + column + " yet: " + type);
        };
    }

    /** What the backup has of a value in a row; null where the row has none. */
    Object read(ResultSet row, int column) throws SQLException {
        Object value = reading.value(row, column);
        return row.wasNull() ? null : value;
    }

    private static String time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    /**
     * What the backup has as a parameter of a statement.
     *
     * @throws ClassCastException when it is of another kind
     * @throws java.time.DateTimeException when it is no time
     */
    Object parameter(Object value) {
        return parameter.apply(value);
    }
}
