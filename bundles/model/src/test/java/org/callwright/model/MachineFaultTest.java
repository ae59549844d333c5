package org.callwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class MachineFaultTest {

    @Test
    void whatTheMachineLacksIsItsFault() {
        assertThat(MachineFault.in(new OutOfMemoryError("Java heap space"))).contains(MachineFault.MEMORY);
        assertThat(MachineFault.in(new OutOfMemoryError())).contains(MachineFault.MEMORY);
        assertThat(MachineFault.in(new OutOfMemoryError(
                        "unable to create native thread: possibly out of memory or process/resource limits reached")))
                .contains(MachineFault.THREADS);
        assertThat(MachineFault.in(new IOException("No space left on device"))).contains(MachineFault.DISK);
        assertThat(MachineFault.in(new FileSystemException("/data/x", null, "Disk quota exceeded")))
                .contains(MachineFault.DISK);
        assertThat(MachineFault.in(new FileSystemException("/data/x", null, "Too many open files")))
                .contains(MachineFault.FILES);
        assertThat(MachineFault.in(new InternalError("a fault occurred in an unsafe memory access operation")))
                .contains(MachineFault.JAVA);
    }

    @Test
    void itIsFoundBehindWhateverItWasWrappedIn() {
        var full = new IOException("No space left on device");
        assertThat(MachineFault.in(new IllegalStateException(new UncheckedIOException(full))))
                .contains(MachineFault.DISK);
        assertThat(MachineFault.in(new ExceptionInInitializerError(new OutOfMemoryError("Java heap space"))))
                .contains(MachineFault.MEMORY);
        assertThat(MachineFault.in(new MachineFaultException(MachineFault.FILES, full)))
                .contains(MachineFault.FILES);
    }

    @Test
    void whatCodeDoesWrongIsItsOwnFault() {
        assertThat(MachineFault.in(new StackOverflowError())).isEmpty();
        assertThat(MachineFault.in(new NoClassDefFoundError("org/example/Gone")))
                .isEmpty();
        assertThat(MachineFault.in(new IOException("the web server is away"))).isEmpty();
        assertThat(MachineFault.in(new IllegalStateException("No space left on device")))
                .isEmpty();
    }

    @Test
    void exceptionsThatFailThemselvesAreNoTrap() {
        assertThat(MachineFault.in(new IOException() {
                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("not even a message");
                    }

                    @Override
                    public synchronized Throwable getCause() {
                        throw new IllegalStateException("nor a cause");
                    }
                }))
                .isEmpty();
        var first = new IllegalStateException();
        first.initCause(new IllegalStateException(first));
        assertThat(MachineFault.in(first)).isEmpty();
    }
}
