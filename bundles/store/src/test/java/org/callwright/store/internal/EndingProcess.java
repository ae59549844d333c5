package org.callwright.store.internal;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.callwright.store.internal.database.DatabaseSettings;

/**
 * A process that keeps reading during shutdown, as bundles do while they stop one by one. Its argument is the data
 * folder. It prints the duration of the slowest read in milliseconds.
 */
final class EndingProcess {
    private static final int READINGS = 2_000;

    private EndingProcess() {}

    public static void main(String[] args) throws InterruptedException {
        String url = DatabaseSettings.EMBEDDED.replace(
                DatabaseSettings.DATA, Path.of(args[0]).toAbsolutePath().toString());
        TestStore store = TestStore.open(url);
        store.flows().flows();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> readOn(store)));
        System.out.println("started");
        TimeUnit.MINUTES.sleep(1);
    }

    private static void readOn(TestStore store) {
        long slowest = 0;
        for (int n = 0; n < READINGS; n++) {
            long began = System.nanoTime();
            store.flows().flows();
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        store.close();
        System.out.println(TimeUnit.NANOSECONDS.toMillis(slowest));
    }
}
