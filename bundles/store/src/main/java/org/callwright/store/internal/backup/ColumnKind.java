package org.callwright.store.internal.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How the values of a column stand in a backup: the same whichever database they are from. */
enum ColumnKind {
    TEXT {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parameter(Object value) {
            return (String) value;
        }
    },
    WHOLE {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        Object parameter(Object value) {
            return value instanceof Integer small ? Long.valueOf(small) : (Long) value;
        }
    },
    TRUTH {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        Object parameter(Object value) {
            return (Boolean) value;
        }
    },
    /** In UTC. */
    TIME {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }

        @Override
        Object parameter(Object value) {
            return Instant.parse((String) value).atOffset(ZoneOffset.UTC);
        }
    };

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
    final Object read(ResultSet row, int column) throws SQLException {
        Object value = value(row, column);
        return row.wasNull() ? null : value;
    }

    abstract Object value(ResultSet row, int column) throws SQLException;

    /**
     * What the backup has as a parameter of a statement.
     *
     * @throws ClassCastException when it is of another kind
     * @throws java.time.DateTimeException when it is no time
     */
    abstract Object parameter(Object value);
}
