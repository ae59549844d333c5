package org.callwright.asterisk.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes publications live, one at a time: deliver, reload, verify, and back to what was there when that fails. */
final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);
    /** How long a restarting Asterisk is waited for before a failed publication is left for later to be put right. */
    private static final Duration RETURN = Duration.ofSeconds(15);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Delivery.Undo PUT_BACK = () -> {};

    private final Ami ami;
    private final LoadedDialplan loaded;
    private final Verification verification;
    private final Delivery delivery;
    private final Settings settings;
    private final Supplier<ActiveCalls> calls;
    private final ReentrantLock turn = new ReentrantLock();
    /** What has still to be put back before a reload; null when Asterisk has read what shall be live. */
    private Delivery.Undo owed;

    Publisher(Ami ami, LoadedDialplan loaded, Delivery delivery, Settings settings, Supplier<ActiveCalls> calls) {
        this.ami = ami;
        this.loaded = loaded;
        this.verification = new Verification(loaded, settings.wrappers());
        this.delivery = delivery;
        this.settings = settings;
        this.calls = calls;
    }

    Published publish(Publication publication) {
        long start = System.nanoTime();
        PublicationText text = text(publication);
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

    /** Compares all of it, and so takes seconds where there are thousands of callflows. */
    boolean isLive(Publication publication) {
        return verification
                .mismatch(Dialplan.EMPTY, text(publication).dialplan())
                .isEmpty();
    }

    private PublicationText text(Publication publication) {
        return PublicationText.of(publication, settings.agi().url());
    }

    /** To be called when Asterisk is back: has it read what was put back while it was away. */
    void settle() {
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

    /** What can be known before anything is touched: permissions, contexts, applications. */
    private void checkPbx(Dialplan dialplan) {
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
                    .filter(entry -> entry.priority() != Entry.HINT)
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
        } catch (RefusedException e) {
            throw unchanged(e.message(), e);
        }
    }

    private ActiveCalls replace(PublicationText text) {
        Dialplan before;
        Delivery.Undo undo;
        try {
            if (owed != null) {
                owed.putBack();
                owed = PUT_BACK;
            }
            before = delivery.read().map(Publisher::parsed).orElse(Dialplan.EMPTY);
            undo = delivery.write(text.text());
        } catch (DeliveryException e) {
            throw unchanged(e.message(), e);
        }
        owed = undo;
        try {
            Dialplan seen =
                    before.hash().equals(Optional.of(text.hash())) || !isLoaded(before) ? Dialplan.EMPTY : before;
            loaded.reload();
            Optional<Message> mismatch = verification.mismatch(seen, text.dialplan());
            if (mismatch.isPresent()) {
                throw restored(mismatch.get(), null, undo, text.dialplan(), before);
            }
            owed = null;
            // Asked only now: a call that began in the old text between asking and reload would be missed.
            return calls.get();
        } catch (PbxUnreachableException e) {
            throw restored(e.message(), e, undo, text.dialplan(), before);
        }
    }

    /** Whether Asterisk has read what is in place; if not, or if it comes again, nothing of it counts as seen. */
    private boolean isLoaded(Dialplan dialplan) {
        return loaded.context(DialplanNames.MARKER)
                .map(marker -> marker.equals(dialplan.context(DialplanNames.MARKER)))
                .orElse(false);
    }

    /** A file that someone edited is no text of ours; then everything counts as changed. */
    private static Dialplan parsed(String text) {
        try {
            return DialplanParser.parse(text);
        } catch (DialplanSyntaxException e) {
            LOG.warn("What is live was not written by Callwright alone: {}", e.getMessage());
            return Dialplan.EMPTY;
        }
    }

    private PublishException restored(
            Message why, Exception cause, Delivery.Undo undo, Dialplan failed, Dialplan before) {
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
            return verification
                    .mismatch(failed, before)
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

    /** Where that needs Asterisk, it may be restarting right now. */
    private void putBack(Delivery.Undo undo) throws InterruptedException {
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
