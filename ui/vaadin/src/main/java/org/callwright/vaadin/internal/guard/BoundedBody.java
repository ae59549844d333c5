package org.callwright.vaadin.internal.guard;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A request's body that has to come at a certain pace and may not be longer than a page ever sends. Whoever drips it in
 * would otherwise hold a thread of the web server for as long as they like.
 */
final class BoundedBody extends ServletInputStream {

    /** Bytes. An imported file has 2 MB at most. */
    static final long LONGEST = 3_000_000;

    /** How long a body may take whatever its pace. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Bytes in a second, on average, from then on. */
    private static final long SLOWEST = 2_000;

    private final ServletInputStream body;
    private final LongSupplier nanoTime;
    private final long began;
    private long bytes;

    BoundedBody(ServletInputStream body) {
        this(body, System::nanoTime);
    }

    BoundedBody(ServletInputStream body, LongSupplier nanoTime) {
        this.body = body;
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int read = body.read();
        check(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = body.read(into, from, length);
        check(Math.max(0, read));
        return read;
    }

    private void check(int more) throws IOException {
        bytes += more;
        if (bytes > LONGEST) {
            throw new IOException("A request's body is longer than " + LONGEST + " bytes.");
        }
        Duration taken = Duration.ofNanos(nanoTime.getAsLong() - began);
        if (taken.compareTo(GRACE) > 0 && bytes < SLOWEST * taken.toSeconds()) {
            throw new IOException("A request's body comes more slowly than " + SLOWEST + " bytes in a second.");
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
