package org.callwright.app.internal.publishing;

import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.checks.FeatureCodeChecks;
import org.callwright.app.internal.checks.RollbackChecks;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.LocalReferences;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.PbxInventory;
import org.callwright.app.internal.pbx.ReferenceDirectoryService;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.app.internal.pbx.VariableNames;
import org.callwright.app.internal.tally.Tally;
import org.callwright.app.internal.usage.DraftNumbers;
import org.callwright.app.internal.usage.FlowLookup;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.app.internal.usage.UnguardedFlows;
import org.callwright.store.FlowStore;
import org.callwright.store.internal.TemporaryStore;

/** Everything that takes part in publishing, wired as the container does it. */
public record WiredPublishing(
        FlowLookup lookup,
        FlowCatalogue catalogue,
        LiveNumbers live,
        DraftNumbers drafts,
        FlowUsages usages,
        DraftChecks checks,
        RollbackChecks versionChecks,
        VersionsOnPbx versions,
        Ownership ownership,
        SeenOnPbx seen,
        FlowPublisher publisher,
        PublishPreviews previews,
        FlowDeletion deletion,
        NumberMover mover,
        ReferenceDirectoryService references,
        UnguardedFlows unguarded,
        PublishLock lock,
        Actions actions) {

    public static WiredPublishing of(TemporaryStore store, Actions actions, PbxConnection link) {
        return of(store, store.flows(), actions, link);
    }

    /** @param flows the store's, or one that fails */
    public static WiredPublishing of(TemporaryStore store, FlowStore flows, Actions actions, PbxConnection link) {
        return of(store, flows, actions, link, new Changes(), new PublishLock());
    }

    public static WiredPublishing of(
            TemporaryStore store,
            FlowStore flows,
            Actions actions,
            PbxConnection link,
            Changes changes,
            PublishLock lock) {
        return of(store, flows, new FlowCatalogue(flows, changes), actions, link, changes, lock);
    }

    public static WiredPublishing of(
            TemporaryStore store,
            FlowStore flows,
            FlowCatalogue catalogue,
            Actions actions,
            PbxConnection link,
            Changes changes,
            PublishLock lock) {
        var lookup = new FlowLookup(flows);
        var live = new LiveNumbers(catalogue, actions);
        var usages = new FlowUsages(catalogue, store.connections(), flows);
        var inventory = new PbxInventory();
        var checks = new DraftChecks(actions, link, inventory, usages, changes);
        var candidates = new VersionCandidates(flows, live, checks, new FeatureCodeChecks(catalogue, live, link));
        var drafts = new DraftNumbers(catalogue, actions, store.numbers());
        var rollbackChecks = new RollbackChecks(live, drafts, usages, inventory);
        var ownership = new Ownership(store.published());
        var versions = new VersionsOnPbx(flows, new PublicationAssembler(flows, store.published()), ownership);
        var seen = new SeenOnPbx(changes);
        var references = new ReferenceDirectoryService(
                link,
                inventory,
                new LocalReferences(catalogue, store.connections(), new VariableNames(flows, actions, changes)));
        var activation = new VersionActivation(flows, versions, seen);
        return new WiredPublishing(
                lookup,
                catalogue,
                live,
                drafts,
                usages,
                checks,
                rollbackChecks,
                versions,
                ownership,
                seen,
                new FlowPublisher(
                        flows, lookup, candidates, rollbackChecks, link, actions, activation, lock, new Tally()),
                new PublishPreviews(lookup, candidates, rollbackChecks, actions, references, link, usages),
                new FlowDeletion(flows, link, versions, usages, lock),
                new NumberMover(flows, link, activation, new Tally()),
                references,
                new UnguardedFlows(flows, catalogue, changes),
                lock,
                actions);
    }
}
