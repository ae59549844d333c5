package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private final AtomicLong now = new AtomicLong();

    /** Endless; each byte takes that long. */
    private BoundedBody body(Duration perByte) {
        return new BoundedBody(
                new ServletInputStream() {
                    @Override
                    public int read() {
                        now.addAndGet(perByte.toNanos());
                        return 'x';
                    }

                    @Override
                    public int read(byte[] into, int from, int length) { // what has arrived, as web servers do
                        if (length > 0) {
                            into[from] = (byte) read();
                        }
                        return Math.min(1, length);
                    }

                    @Override
                    public boolean isFinished() {
                        return false;
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setReadListener(ReadListener listener) {
                        throw new UnsupportedOperationException();
                    }
                },
                now::get);
    }

    @Test
    void aBodyThatDripsInIsEndedAfterSeconds() {
        BoundedBody slow = body(Duration.ofSeconds(1));

        assertThatThrownBy(slow::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("slowly");
        assertThat(Duration.ofNanos(now.get())).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    }

    @Test
    void aFileOfTwoMegabytesMayTakeAMinuteAndNothingMayBeLonger() throws IOException {
        BoundedBody file = body(Duration.ofNanos(60_000_000_000L / 2_000_000));

        assertThat(file.readNBytes(2_000_000)).hasSize(2_000_000);
        assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("longer");
    }
}
