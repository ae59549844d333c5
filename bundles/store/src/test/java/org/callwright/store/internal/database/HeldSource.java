package org.callwright.store.internal.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connects only once the test lets it, and remembers the connections. */
final class HeldSource implements DataSource {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch held = new CountDownLatch(1);

    private final Queue<Connection> made = new ConcurrentLinkedQueue<>();
    private final DataSource real;

    HeldSource(DataSource real) {
        this.real = real;
    }

    boolean anyOpen() throws SQLException {
        for (Connection each : made) {
            if (!each.isClosed()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        asked.countDown();
        try {
            if (!held.await(20, TimeUnit.SECONDS)) {
                throw new SQLException("The test never let it connect.");
            }
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
        Connection connection = real.getConnection();
        made.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
