package org.callwright.app.internal.flows;

import org.callwright.app.Callflows;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.store.FlowStore;
import org.callwright.store.internal.TemporaryStore;

/** The use cases of callflows, wired as the container does it. */
public final class WiredCallflows {
    private WiredCallflows() {}

    /** @param flows the store's, or one that fails */
    public static Callflows of(TemporaryStore store, FlowStore flows, WiredPublishing publishing, Changes changes) {
        return new CallflowService(
                flows,
                store.json(),
                new FlowImports(
                        flows,
                        store.json(),
                        publishing.checks(),
                        publishing.actions(),
                        publishing.references(),
                        publishing.usages(),
                        publishing.drafts()),
                publishing.checks(),
                publishing.lookup(),
                publishing.publisher(),
                publishing.previews(),
                publishing.deletion(),
                publishing.usages(),
                publishing.catalogue(),
                new FlowSummaries(flows, publishing.catalogue(), publishing.checks(), publishing.seen(), changes),
                publishing.lock(),
                changes,
                new Permissions(store.users()),
                publishing.drafts());
    }
}
