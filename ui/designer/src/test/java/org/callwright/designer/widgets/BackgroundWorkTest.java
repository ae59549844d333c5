package org.callwright.designer.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callwright.app.AppException;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work of a page in other threads, and how its outcome comes back. */
class BackgroundWorkTest {
    private static final Message FAILURE = Message.of("That did not work.");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundWork background = new BackgroundWork(executor);
    private final Page page = new Page();
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final CountDownLatch answer = new CountDownLatch(1);

    @BeforeEach
    void open() {
        UI.setCurrent(page);
    }

    @AfterEach
    void close() throws InterruptedException {
        UI.setCurrent(null);
        answer.countDown();
        executor.shutdown();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theResultComesToThePageWithoutBlockingIt() throws Exception {
        run(Duration.ofMinutes(1), () -> {
            await(answer);
            return "Result";
        });
        assertThat(shown).as("while the work runs").isEmpty();
        answer.countDown();

        assertThat(next()).isEqualTo("Result, shown by the page");
    }

    @Test
    void aRefusalIsShownInItsOwnWords() throws Exception {
        run(Duration.ofMinutes(1), () -> {
            throw new AppException("There is a saved action with this name already. Choose another name.");
        });

        assertThat(next())
                .isEqualTo("Failed: There is a saved action with this name already. Choose another name.,"
                        + " shown by the page");
    }

    @Test
    void ofAnyOtherFailureTheLogSaysMore() throws Exception {
        run(Duration.ofMinutes(1), () -> {
            throw new NoClassDefFoundError("org/example/Gone");
        });

        assertThat(next()).isEqualTo("Failed: That did not work. The host's log says more., shown by the page");
    }

    @Test
    void aFaultOfTheMachineIsSaidWithWhatToDo() throws Exception {
        run(Duration.ofMinutes(1), () -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(next())
                .isEqualTo("Failed: That did not work. " + MachineFault.MEMORY.message() + ", shown by the page");
    }

    @Test
    void workThatMissesItsDeadlineHasFailedAndItsLateResultIsDropped() throws Exception {
        var finished = new CountDownLatch(1);
        run(Duration.ofMillis(50), () -> {
            await(answer);
            finished.countDown();
            return "Late";
        });

        assertThat(next()).startsWith("Failed: That did not work.");
        answer.countDown();
        await(finished);
        executor.shutdown();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(shown).isEmpty();
    }

    @Test
    void aPageThatWasClosedMeanwhileGetsNothing() throws Exception {
        run(Duration.ofMinutes(1), () -> {
            await(answer);
            return "Result";
        });
        page.closed = true;
        answer.countDown();

        await(page.missed);
        assertThat(shown).isEmpty();
    }

    @Test
    void aDelayedTaskRunsOnThePage() throws Exception {
        background.runLater(Duration.ofMillis(20), () -> shown.add("Later" + page.shownBy()));

        assertThat(next()).isEqualTo("Later, shown by the page");
    }

    private void run(Duration deadline, Supplier<String> work) {
        background.run(
                deadline,
                work,
                result -> shown.add(result + page.shownBy()),
                FAILURE,
                message -> shown.add("Failed: " + message + page.shownBy()));
    }

    private String next() throws InterruptedException {
        return shown.poll(20, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets tasks in one by one, as the session's lock does, and knows whether one is in. */
    private static final class Page extends UI {
        private final CountDownLatch missed = new CountDownLatch(1);
        private final ThreadLocal<Boolean> entered = ThreadLocal.withInitial(() -> false);
        private volatile boolean closed;

        @Override
        public SerializableRunnable accessLater(SerializableRunnable task, SerializableRunnable whenDetached) {
            return () -> {
                if (closed) {
                    whenDetached.run();
                    missed.countDown();
                    return;
                }
                entered.set(true);
                try {
                    task.run();
                } finally {
                    entered.set(false);
                }
            };
        }

        String shownBy() {
            return entered.get() ? ", shown by the page" : ", shown outside of the page";
        }
    }
}
