package org.callwright.asterisk.internal.agi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Reads from a connection until a deadline, however little arrives at a time; without one once it is lifted. */
final class DeadlineInput extends FilterInputStream {
    private final Socket socket;
    private final long end;
    private boolean lifted;

    DeadlineInput(Socket socket, Duration longest) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** Lets what follows take any time. */
    void lift() throws IOException {
        lifted = true;
        socket.setSoTimeout(0);
    }

    @Override
    public int read() throws IOException {
        await();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        await();
        return super.read(bytes, from, length);
    }

    private void await() throws IOException {
        if (lifted) {
            return;
        }
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("it took too long");
        }
        socket.setSoTimeout(Math.toIntExact(left));
    }
}
