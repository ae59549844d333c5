package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.StepId;
import org.callwright.store.StoredFlow;

/**
 * A process that saves one draft repeatedly until it is killed and prints each revision once the store has acknowledged
 * it. Its arguments are the data folder and, optionally, {@code slowly} for two seconds between saves.
 */
public final class SavingProcess {
    static final FlowId FLOW = new FlowId("welcome");

    private SavingProcess() {}

    /** Starts one in the background. Its first line is {@code starting}. */
    public static Process start(Path folder, String... how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        folder.toString(),
                        String.join("", how))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void kill(Process process) throws InterruptedException {
        // Through the handle, because Process.destroyForcibly would close the output before it is read.
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println("starting");
        try (TestStore store = TestStore.open(Path.of(args[0]))) {
            StoredFlow last = store.flows()
                    .find(FLOW)
                    .orElseGet(() -> store.flows().create(Flow.empty(FLOW, "Revision 1"), "admin"));
            while (true) {
                last = store.flows().save(draft(last.revision() + 1), last.revision(), "admin");
                System.out.println(last.revision());
                if (args[1].equals("slowly")) {
                    Thread.sleep(2_000);
                }
            }
        }
    }

    /**
     * Returns the draft for a revision. Its name, start and number all depend on the revision, so a mix of two would
     * show.
     */
    static Flow draft(long revision) {
        return Flow.empty(FLOW, "Revision " + revision)
                .withStart(new StepId("s" + revision))
                .withNumbers(Set.of(PhoneNumber.did("0" + revision)));
    }
}
