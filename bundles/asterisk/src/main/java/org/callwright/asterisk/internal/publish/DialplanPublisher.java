package org.callwright.asterisk.internal.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.delivery.DeliveryException;
import org.callwright.asterisk.internal.delivery.DialplanDelivery;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.DialplanParser;
import org.callwright.asterisk.internal.dialplan.DialplanSyntaxException;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.dialplan.ParsedDialplan;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes publications live, one at a time: delivers, reloads and verifies them, and restores the previous one on
 * failure.
 */
public final class DialplanPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(DialplanPublisher.class);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);
    /** How long to wait for a restarting Asterisk before a failed publication is left to be repaired later. */
    private static final Duration RETURN = Duration.ofSeconds(15);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final DialplanDelivery.Undo PUT_BACK = () -> {};

    private final AmiConnection ami;
    private final LoadedDialplan loaded;
    private final PublicationVerifier verifier;
    private final DialplanDelivery delivery;
    private final PublishSettings settings;
    private final Supplier<ActiveCalls> calls;
    private final ReentrantLock turn = new ReentrantLock();
    /** What must be restored before the next reload; null if Asterisk has loaded what is to be live. */
    private DialplanDelivery.Undo owed;

    public DialplanPublisher(
            AmiConnection ami,
            LoadedDialplan loaded,
            DialplanDelivery delivery,
            PublishSettings settings,
            Supplier<ActiveCalls> calls) {
        this.ami = ami;
        this.loaded = loaded;
        this.verifier = new PublicationVerifier(loaded, settings.wrappers());
        this.delivery = delivery;
        this.settings = settings;
        this.calls = calls;
    }

    public Published publish(Publication publication) {
        long start = System.nanoTime();
        PublicationFile text = text(publication);
        settings.protectedNumber(publication).ifPresent(number -> {
            throw unchanged(Message.of("The number {0} is protected and cannot belong to a callflow.", number), null);
        });
        takeTurn();
        try {
            checkPbx(text.dialplan());
            ActiveCalls before = replace(text);
            return new Published(text.hash(), Duration.ofNanos(System.nanoTime() - start), before);
        } finally {
            turn.unlock();
        }
    }

    /** Compares everything, which takes seconds for thousands of callflows. */
    public boolean isLive(Publication publication) {
        return verifier.mismatch(ParsedDialplan.EMPTY, text(publication).dialplan())
                .isEmpty();
    }

    private PublicationFile text(Publication publication) {
        return PublicationFile.of(publication, settings.agi());
    }

    /** Called when Asterisk is back: makes it load what was restored while it was away. */
    public void settle() {
        if (!turn.tryLock()) {
            return;
        }
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
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unchanged(
                        Message.of("Another publication is still on its way. Try again when it is done."), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unchanged(Message.of("The publication was interrupted."), e);
        }
    }

    /** Checks permissions, contexts and applications before anything is changed. */
    private void checkPbx(ParsedDialplan dialplan) {
        try {
            settings.wrappers().forEach((ours, wrapper) -> {
                if (loaded.context(wrapper).isEmpty()) {
                    throw unchanged(
                            Message.of(
                                    "Asterisk has no context {0}. Create [{0}] in extensions.conf with 'include => {1}'"
                                            + " as its first line, or name the right one in the configuration.",
                                    wrapper, ours),
                            null);
                }
            });
            calls.get();
            Set<String> missing = new TreeSet<>();
            dialplan.contexts().values().stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.priority() != DialplanEntry.HINT)
                    .forEach(entry -> missing.add(entry.application()));
            missing.removeAll(loaded.applications());
            if (!missing.isEmpty()) {
                throw unchanged(
                        Message.of(
                                "Asterisk lacks {0}, and calls would drop there. Load the module that brings it"
                                        + " (modules.conf), or take the step out of the callflow.",
                                String.join(", ", missing)),
                        null);
            }
        } catch (AmiErrorException e) {
            throw unchanged(e.message(), e);
        }
    }

    private ActiveCalls replace(PublicationFile text) {
        ParsedDialplan before;
        DialplanDelivery.Undo undo;
        try {
            if (owed != null) {
                owed.putBack();
                owed = PUT_BACK;
            }
            before = delivery.read().map(DialplanPublisher::parsed).orElse(ParsedDialplan.EMPTY);
            undo = delivery.write(text.text());
        } catch (DeliveryException e) {
            throw unchanged(e.message(), e);
        }
        owed = undo;
        try {
            ParsedDialplan seen =
                    before.hash().equals(Optional.of(text.hash())) || !isLoaded(before) ? ParsedDialplan.EMPTY : before;
            loaded.reload();
            Optional<Message> mismatch = verifier.mismatch(seen, text.dialplan());
            if (mismatch.isPresent()) {
                throw restored(mismatch.get(), null, undo, text.dialplan(), before);
            }
            owed = null;
            // Read only now: otherwise calls that start in the old text before the reload would be missed.
            return calls.get();
        } catch (PbxUnreachableException e) {
            throw restored(e.message(), e, undo, text.dialplan(), before);
        }
    }

    /** Whether Asterisk has loaded what is in place. If not, all of the new text has to be verified. */
    private boolean isLoaded(ParsedDialplan dialplan) {
        return loaded.context(DialplanNames.MARKER)
                .map(marker -> marker.equals(dialplan.context(DialplanNames.MARKER)))
                .orElse(false);
    }

    /** A file that was edited by hand cannot be parsed; then all of the new text has to be verified. */
    private static ParsedDialplan parsed(String text) {
        try {
            return DialplanParser.parse(text);
        } catch (DialplanSyntaxException e) {
            LOG.warn("What is live was not written by Callwright alone: {}", e.getMessage());
            return ParsedDialplan.EMPTY;
        }
    }

    private PublishException restored(
            Message why, Exception cause, DialplanDelivery.Undo undo, ParsedDialplan failed, ParsedDialplan before) {
        try {
            putBack(undo);
            owed = PUT_BACK;
            if (!ami.awaitReachable(RETURN)) {
                return new PublishException(
                        both(
                                why,
                                Message.of("What was live before is in its place and takes effect when Asterisk is"
                                        + " back.")),
                        false,
                        cause);
            }
            loaded.reload();
            owed = null;
            return verifier.mismatch(failed, before)
                    .map(still -> new PublishException(
                            both(why, Message.of("What was live before could not be brought back either: {0}", still)),
                            false,
                            cause))
                    .orElseGet(() -> new PublishException(
                            both(why, Message.of("What was live before is live again.")), true, cause));
        } catch (DeliveryException e) {
            return new PublishException(both(why, e.message()), false, e);
        } catch (PbxUnreachableException e) {
            if (owed == undo) {
                return new PublishException(
                        both(why, Message.of("What was live before is put back when Asterisk answers again.")),
                        false,
                        e);
            }
            return new PublishException(
                    both(
                            why,
                            Message.of(
                                    "What was live before is in its place, but was not seen to be live: {0}",
                                    e.message())),
                    false,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PublishException(
                    both(why, Message.of("What was live before is in its place but not reloaded.")), false, e);
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

    private static PublishException unchanged(Message why, Exception cause) {
        return new PublishException(both(why, Message.of("Nothing was changed on the PBX.")), true, cause);
    }

    private static Message both(Message first, Message second) {
        return Message.joined(" ", List.of(first, second));
    }
}
