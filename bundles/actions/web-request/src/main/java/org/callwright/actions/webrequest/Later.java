package org.callwright.actions.webrequest;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Requests that no caller waits for. Only so many at once: a server that stays silent must not fill this machine. */
final class Later {
    private static final System.Logger LOG = System.getLogger(WebRequest.class.getName());
    private static final int MOST = 200;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(MOST);

    /** Asks, and comes back with the answer. */
    interface Asking {
        HttpResponse<?> answer() throws IOException, InterruptedException;
    }

    /** @throws IOException when too many are under way */
    void start(Asking asking) throws IOException {
        if (!room.tryAcquire()) {
            throw new IOException("More than " + MOST + " requests that nobody waits for are under way");
        }
        workers.execute(() -> {
            try {
                HttpResponse<?> answer = asking.answer();
                if (answer.statusCode() / 100 != 2) {
                    complain(answer.uri().getHost() + " answered with status " + answer.statusCode());
                }
            } catch (IOException | RuntimeException e) {
                complain(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                room.release();
            }
        });
    }

    private static void complain(String why) {
        LOG.log(Level.WARNING, "A web request that no caller waited for came to nothing: {0}.", why);
    }

    void stop() {
        workers.shutdownNow();
    }
}
