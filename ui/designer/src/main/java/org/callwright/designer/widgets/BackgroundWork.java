package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.model.Message;

/**
 * Runs what may take seconds, such as asking the PBX, without blocking the page, and brings the result back to the page.
 * If the page was closed meanwhile, the result is dropped.
 *
 * <p>Work that misses its deadline counts as failed, and a later result is dropped. The work itself is not interrupted:
 * it may be writing to the PBX.
 */
public final class BackgroundWork {

    /** For everything that needs no deadline of its own. */
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final Executor executor;

    /** @param executor runs the work; must not run it in the calling thread */
    public BackgroundWork(Executor executor) {
        this.executor = executor;
    }

    /** As {@link #run(Duration, Supplier, Consumer, Message, Consumer)}, with a deadline of one minute. */
    public <T> void run(Supplier<T> work, Consumer<T> done, Message failure, Consumer<String> failed) {
        run(DEADLINE, work, done, failure, failed);
    }

    /**
     * Starts work and returns at once. To be called in the page's thread, where {@code done} or {@code failed} is called
     * as well.
     *
     * @param work must not touch the page
     * @param done gets the result
     * @param failure what to say when the work failed with an exception that has no message for users
     * @param failed gets the error message in the language of the page
     */
    public <T> void run(
            Duration deadline, Supplier<T> work, Consumer<T> done, Message failure, Consumer<String> failed) {
        UI ui = UI.getCurrent();
        CompletableFuture.supplyAsync(work, executor)
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .<Runnable>handleAsync(
                        (result, error) -> {
                            if (error == null) {
                                return () -> done.accept(result);
                            }
                            Message message = ErrorMessages.message(failure, exception(error, deadline));
                            return () -> failed.accept(say(message));
                        },
                        this::executeSomehow)
                .thenAccept(outcome -> onPage(ui, outcome));
    }

    /** Runs something on the current page after a delay. */
    public void runLater(Duration delay, Runnable task) {
        UI ui = UI.getCurrent();
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(() -> onPage(ui, task));
    }

    /** Runs something on a page, from any thread. Returns at once, even while the page is busy. */
    public void runOn(UI page, Runnable task) {
        executor.execute(() -> onPage(page, task));
    }

    /** Here and now where there is no thread for it: the page would wait for ever otherwise. */
    private void executeSomehow(Runnable task) {
        try {
            executor.execute(task);
        } catch (OutOfMemoryError e) {
            task.run();
        }
    }

    private static void onPage(UI page, Runnable task) {
        page.accessLater(task::run, () -> {}).run();
    }

    private static Throwable exception(Throwable error, Duration deadline) {
        return switch (error) {
            case CompletionException wrapped when wrapped.getCause() != null -> wrapped.getCause();
            case TimeoutException late -> new IllegalStateException("There was no result within " + deadline, late);
            default -> error;
        };
    }
}
