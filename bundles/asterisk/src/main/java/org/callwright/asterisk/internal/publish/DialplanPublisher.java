package org.callwright.asterisk.internal.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.delivery.DeliveryException;
import org.callwright.asterisk.internal.delivery.DialplanDelivery;
import org.callwright.asterisk.internal.delivery.PartIndex;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.layout.CommonPart;
import org.callwright.asterisk.internal.layout.Layout;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.ChangedFile;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes publications live, one at a time, and knows what is live as long as nothing went wrong. */
public final class DialplanPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DialplanPublisher.class);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);

    private final PublicationVerifier verifier;
    private final DialplanDelivery delivery;
    private final ReadFiles files;
    private final DialplanReplacement replacement;
    private final PublishSettings settings;
    private final LoadedDialplan loaded;
    private final Supplier<ProtectedNumbers> protectedNumbers;
    private final Settling settling;
    private final ReentrantLock turn = new ReentrantLock();
    /** What was last seen to be live; empty if that is not known. */
    private Optional<Layout> live = Optional.empty();

    public DialplanPublisher(
            AmiConnection ami,
            LoadedDialplan loaded,
            DialplanDelivery delivery,
            PublishSettings settings,
            Supplier<ProtectedNumbers> protectedNumbers,
            Supplier<ActiveCalls> calls) {
        this.verifier = new PublicationVerifier(loaded, settings.wrappers());
        this.delivery = delivery;
        this.settings = settings;
        this.loaded = loaded;
        this.protectedNumbers = protectedNumbers;
        this.files = new ReadFiles(delivery);
        this.replacement = new DialplanReplacement(
                ami, loaded, verifier, delivery, files, new PbxPreconditions(loaded, settings.wrappers()), calls);
        this.settling = new Settling(this::settleStep, settings.settleAfter());
    }

    /** As {@link org.callwright.pbx.PbxServer#publish}. */
    public Published publish(Publication publication, Set<FlowId> again) {
        long start = System.nanoTime();
        takeTurn();
        Optional<Layout> before = live;
        try {
            ProtectedNumbers emergency = protectedNumbers.get();
            CommonPart common = CommonPart.of(emergency, settings.numbering());
            Layout after = before.map(layout -> layout.next(publication))
                    .filter(layout -> !layout.isCrowded() && layout.has(common))
                    .orElseGet(() -> Layout.settled(publication, container(publication), common));
            after.changedFrom(before).forEach(flow -> refuseToTake(emergency, flow, before.isPresent()));
            live = Optional.empty();
            ActiveCalls callsBefore = replacement.replace(before, after, again);
            live = Optional.of(after);
            if (!after.isSettled()) {
                settling.plan();
            }
            return new Published(after.hash(), Duration.ofNanos(System.nanoTime() - start), callsBefore);
        } catch (PublishException e) {
            if (e.restored()) {
                live = before;
            }
            throw e;
        } finally {
            turn.unlock();
        }
    }

    /**
     * A protected number that a callflow has on the PBX already, because it was not protected then, holds nothing up: else
     * no callflow could be published until all of them are free of such numbers. Where it is not known what the PBX had,
     * any of them may be such a number; whether a version may be published at all was checked before.
     */
    private void refuseToTake(ProtectedNumbers emergency, LiveFlow flow, boolean isChange) {
        Stream<PhoneNumber> codes = flow.live().codes().stream().map(PhoneNumber::extension);
        Stream.concat(flow.live().numbers().stream(), codes)
                .filter(number -> emergency.reachedBy(number.digits()).isPresent())
                .forEach(number -> {
                    if (isChange
                            && loaded.matches(settings.wrapper(number), number.digits()).stream()
                                    .noneMatch(entry -> entry.context().startsWith("callwright-"))) {
                        throw Refusals.unchanged(
                                Message.of("The number {0} is protected and cannot belong to a callflow.", number),
                                null);
                    }
                    LOG.warn(
                            "The callflow {} has the number {}, which is protected by now. Take it away and publish.",
                            flow.id(),
                            number);
                });
    }

    /** As {@link org.callwright.pbx.PbxServer#changedFiles}. */
    public List<ChangedFile> changedFiles() {
        return files.changed();
    }

    /** Called when somebody else had Asterisk read its files. */
    public void reloaded() {
        files.reloaded();
    }

    /** As {@link org.callwright.pbx.PbxServer#difference}. */
    public Optional<Message> difference(Publication publication) {
        takeTurn();
        try {
            CommonPart common = CommonPart.of(protectedNumbers.get(), settings.numbering());
            Layout wanted = live.filter(layout -> layout.publication().flows().equals(publication.flows()))
                    .filter(layout -> layout.has(common))
                    .orElseGet(() -> Layout.settled(publication, container(publication), common));
            live = Optional.empty();
            delivery.forget();
            PartIndex index = delivery.read();
            Optional<Message> found =
                    inFiles(index, wanted).or(() -> verifier.loaded(wanted.marker(), delivery.file()));
            if (found.isPresent()) {
                return found;
            }
            // Versions that were published last before a restart may still stand in parts of their own. What somebody
            // else changed about numbers does not make unknown what is published.
            live = Optional.of(wanted)
                    .filter(layout -> layout.versions().stream().allMatch(part -> index.has(part.hash())));
            Optional<Message> unreached = verifier.reached(wanted.firstNumbers());
            if (unreached.isEmpty()) {
                delivery.checkIncluded();
            }
            return unreached;
        } catch (DeliveryException e) {
            return Optional.of(e.message());
        } finally {
            turn.unlock();
        }
    }

    private Optional<Message> inFiles(PartIndex index, Layout wanted) {
        if (index.equals(PartIndex.EMPTY)) {
            return Optional.of(Message.of("There is no {0} on the PBX any more.", delivery.file()));
        }
        if (!index.marker().equals(wanted.marker())
                || !wanted.unversioned()
                        .filter(part -> !part.equals(wanted.common()))
                        .allMatch(part -> index.has(part.hash()) || index.has(""))) {
            return Optional.of(Message.of("{0} on the PBX is not as Callwright wrote it last.", delivery.file()));
        }
        return index.doubtful()
                .map(number ->
                        Message.of("{0} on the PBX is missing, or somebody else changed it.", delivery.file(number)))
                .or(() -> Optional.of(PbxServer.PROTECTION_CHANGED)
                        .filter(changed -> !index.has(wanted.common().hash()) && !index.has("")));
    }

    /** As {@link org.callwright.pbx.PbxServer#mismatch}. */
    public Optional<Mismatch> mismatch(Publication publication, FlowId flow) {
        return verifier.mismatch(publication.flows().get(flow), container(publication), publication.texts());
    }

    /** Called when Asterisk is back: makes it load what was restored while it was away. */
    public void putBackOwed() {
        if (turn.tryLock()) {
            try {
                replacement.putBackOwed();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Outside all versions, so that another address or key has only entrances written again. */
    private String container(Publication publication) {
        return settings.agi() + "/" + publication.stepKey();
    }

    private boolean settleStep() {
        takeTurn();
        try {
            Optional<Layout> next = live.flatMap(Layout::settleStep);
            next.ifPresent(layout -> {
                replacement.rearrange(layout);
                live = next;
            });
            return next.isPresent();
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusals.unchanged(
                        Message.of("Another publication is still on its way. Try again when it is done."), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.unchanged(Message.of("The publication was interrupted."), e);
        }
    }

    /** Stops settling. */
    @Override
    public void close() {
        settling.close();
    }
}
