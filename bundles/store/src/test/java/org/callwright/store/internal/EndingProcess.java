package org.callwright.store.internal;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.callwright.store.internal.database.DatabaseSettings;

/**
 * A process that still reads while it ends, as bundles do that stop one after the other. It prints how many milliseconds
 * the slowest reading took. Its argument is a folder.
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
