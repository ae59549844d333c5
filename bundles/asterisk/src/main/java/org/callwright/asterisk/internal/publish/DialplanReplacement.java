package org.callwright.asterisk.internal.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.delivery.DeliveryException;
import org.callwright.asterisk.internal.delivery.DialplanDelivery;
import org.callwright.asterisk.internal.delivery.PartIndex;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.layout.Layout;
import org.callwright.asterisk.internal.layout.Part;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces what Asterisk has by another layout: delivers, reloads and verifies it, and restores the one before on
 * failure. Used by one thread at a time.
 */
final class DialplanReplacement {
    private static final Logger LOG = LoggerFactory.getLogger(DialplanReplacement.class);
    /** How long to wait for a restarting Asterisk before a failed publication is left to be repaired later. */
    private static final Duration RETURN = Duration.ofSeconds(15);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final DialplanDelivery.Undo PUT_BACK = () -> {};

    private final AmiConnection ami;
    private final LoadedDialplan loaded;
    private final PublicationVerifier verifier;
    private final DialplanDelivery delivery;
    private final ReadFiles files;
    private final PbxPreconditions preconditions;
    private final Supplier<ActiveCalls> calls;
    /** What must be restored before the next reload; null if Asterisk has loaded what is to be live. */
    private DialplanDelivery.Undo owed;

    DialplanReplacement(
            AmiConnection ami,
            LoadedDialplan loaded,
            PublicationVerifier verifier,
            DialplanDelivery delivery,
            ReadFiles files,
            PbxPreconditions preconditions,
            Supplier<ActiveCalls> calls) {
        this.ami = ami;
        this.loaded = loaded;
        this.verifier = verifier;
        this.delivery = delivery;
        this.files = files;
        this.preconditions = preconditions;
        this.calls = calls;
    }

    /**
     * Makes a layout live.
     *
     * @param before what is live; empty if that is not known
     * @param again flows to be written and verified although nothing of them changed
     * @return the calls in progress when it became live
     * @throws PublishException if it is not live; says whether the one before is
     */
    ActiveCalls replace(Optional<Layout> before, Layout after, Set<FlowId> again) {
        PartIndex was;
        PartIndex is;
        DialplanDelivery.Undo undo;
        Optional<Message> notLoaded;
        try {
            preconditions.checkWrappers();
            calls.get(); // whether that is permitted is to be known before anything is changed
            if (owed != null) {
                owed.putBack();
                owed = PUT_BACK;
            }
            was = delivery.read().doubting(after.hashesWith(again));
            notLoaded = verifier.marker(was.marker());
            is = index(was, after);
            undo = deliver(was, is, after);
        } catch (AmiErrorException e) {
            throw Refusals.unchanged(e.message(), e);
        } catch (DeliveryException e) {
            throw Refusals.unchanged(e.message(), e);
        }
        owed = undo;
        // What was not loaded before the reload was not verified when it was published either.
        Optional<Layout> seen = notLoaded.isPresent() ? Optional.empty() : before;
        PublicationChange change = new PublicationChange(seen, after, part -> !was.has(part.hash()), again);
        try {
            loaded.reload();
            files.reloaded();
            // Where one of the PBX's own files is the reason, that is said first.
            Optional<Message> mismatch = verifier.mismatch(change)
                    .map(what -> files.fault()
                            .map(theirs -> Refusals.both(theirs, what))
                            .orElse(what));
            if (mismatch.isPresent()) {
                throw restored(mismatch.get(), null, undo, was, change);
            }
            owed = null;
            // Read only now: otherwise calls that start in the old text before the reload would be missed.
            ActiveCalls inProgress = calls.get();
            delivery.deleteOthers(is);
            return inProgress;
        } catch (PbxUnreachableException e) {
            throw restored(e.message(), e, undo, was, change);
        }
    }

    /** Puts the same content into other files. Asterisk need not read them now, since nothing of it changes for calls. */
    void rearrange(Layout after) {
        if (owed != null) {
            return; // the files of before are to be loaded first
        }
        PartIndex was = delivery.read();
        PartIndex is = index(was, after);
        deliver(was, is, after);
        delivery.deleteOthers(is);
    }

    private static PartIndex index(PartIndex was, Layout after) {
        return was.next(after.parts().stream().map(Part::hash).toList(), after.marker());
    }

    private DialplanDelivery.Undo deliver(PartIndex was, PartIndex is, Layout after) {
        Set<String> applications = preconditions.applications();
        Map<String, Supplier<String>> texts = new HashMap<>();
        for (Part part : after.parts()) {
            texts.put(
                    part.hash(),
                    () -> PbxPreconditions.checked(
                            part.sections(after.publication().texts(), flow -> true), applications));
        }
        return delivery.replace(was, is, texts);
    }

    /** Called when Asterisk is back: makes it load what was restored while it was away. */
    void putBackOwed() {
        try {
            if (owed != null) {
                owed.putBack();
                owed = PUT_BACK;
                loaded.reload();
                owed = null;
                LOG.info("Asterisk read again what was live before the publication it went away in");
            }
        } catch (PbxUnreachableException | DeliveryException e) {
            LOG.warn("Asterisk still has to read what was live before: {}", e.getMessage());
        }
    }

    private PublishException restored(
            Message why, Exception cause, DialplanDelivery.Undo undo, PartIndex was, PublicationChange failed) {
        try {
            putBack(undo);
            owed = PUT_BACK;
            if (!ami.awaitReachable(RETURN)) {
                return new PublishException(
                        Refusals.both(
                                why,
                                Message.of("What was live before is in its place and takes effect when Asterisk is"
                                        + " back.")),
                        false,
                        cause);
            }
            loaded.reload();
            owed = null;
            return verifier.restored(was, failed)
                    .map(still -> new PublishException(
                            Refusals.both(
                                    why,
                                    Message.of("What was live before could not be brought back either: {0}", still)),
                            false,
                            cause))
                    .orElseGet(() -> new PublishException(
                            Refusals.both(why, Message.of("What was live before is live again.")), true, cause));
        } catch (DeliveryException e) {
            return new PublishException(Refusals.both(why, e.message()), false, e);
        } catch (PbxUnreachableException e) {
            if (owed == undo) {
                return new PublishException(
                        Refusals.both(why, Message.of("What was live before is put back when Asterisk answers again.")),
                        false,
                        e);
            }
            return new PublishException(
                    Refusals.both(
                            why,
                            Message.of(
                                    "What was live before is in its place, but was not seen to be live: {0}",
                                    e.message())),
                    false,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PublishException(
                    Refusals.both(why, Message.of("What was live before is in its place but not reloaded.")), false, e);
        }
    }

    /** Waits for Asterisk if it is needed and restarting. */
    private void putBack(DialplanDelivery.Undo undo) throws InterruptedException {
        for (long end = System.nanoTime() + RETURN.toNanos(); ; Thread.sleep(BETWEEN_TRIES)) {
            try {
                undo.putBack();
                return;
            } catch (PbxUnreachableException e) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (left.isNegative() || !ami.awaitReachable(left)) {
                    throw e;
                }
            }
        }
    }
}
