package org.callwright.store.internal;

import java.nio.file.Path;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.StepId;
import org.callwright.store.StoredFlow;

/**
 * A process that saves one draft repeatedly until it is killed and prints each revision once the store has acknowledged
 * it. Its arguments are the data folder and, optionally, {@code slowly} for two seconds between saves.
 */
final class SavingProcess {
    static final FlowId FLOW = new FlowId("welcome");

    private SavingProcess() {}

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
