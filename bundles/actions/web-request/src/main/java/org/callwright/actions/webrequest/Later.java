package org.callwright.actions.webrequest;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Sends requests that no caller waits for. Their number is limited, so that a server that does not respond cannot
 * exhaust this machine.
 */
final class Later {
    private static final System.Logger LOG = System.getLogger(WebRequest.class.getName());
    private static final int MOST = 200;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(MOST);

    /** Sends a request and returns the answer's status. */
    interface PendingRequest {
        int status() throws IOException, InterruptedException;
    }

    /**
     * @param host where it goes
     * @throws IOException when too many requests are in progress
     */
    void start(String host, PendingRequest request) throws IOException {
        if (!room.tryAcquire()) {
            throw new IOException("More than " + MOST + " requests that nobody waits for are under way");
        }
        workers.execute(() -> {
            try {
                int status = request.status();
                if (status / 100 != 2) {
                    warn(host + " answered with status " + status);
                }
            } catch (IOException | RuntimeException e) {
                warn(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                room.release();
            }
        });
    }

    private static void warn(String why) {
        LOG.log(Level.WARNING, "A web request that no caller waited for came to nothing: {0}.", why);
    }

    void stop() {
        workers.shutdownNow();
    }
}
