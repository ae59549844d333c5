package org.callwright.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** Whether the PBX has what is published. Looked at every few seconds, after each reload that the PBX tells of. */
public interface PbxContents {

    /** What is wrong as a whole, or with the first callflow of which something differs; empty while all is right. */
    @Allowed(Role.VIEWER)
    Optional<Difference> difference();

    /** What the PBX has of somebody else's, while it is not taken over. */
    @Allowed(Role.VIEWER)
    Optional<Foreign> foreign();

    /**
     * Lets what this installation publishes replace what it did not publish itself, and publishes what is live here. Where
     * nothing is, what is there stays until the first publication.
     *
     * @param name {@link Foreign#name}, as the user typed it
     * @return why the PBX does not have what is live here, as a sentence; empty when it was seen there
     * @throws AppException when that is not the name, when there is nothing to take over, or when something else is being
     *     published for too long
     */
    @Allowed(Role.ADMINISTRATOR)
    Optional<Message> takeOver(String name, Operator by);

    /** What a repair would make live besides: files of the PBX that somebody else changed since it read them. */
    @Allowed(Role.VIEWER)
    List<Message> changedFiles();

    /**
     * Publishes again what is live here, whatever the PBX has in its place. Nothing is published again by itself while
     * the PBX stays in reach: somebody may have changed it on purpose.
     *
     * @return why the PBX does not have it yet, as a sentence; empty when it was seen there
     * @throws AppException when something else is being published for too long
     */
    @Allowed(Role.EDITOR)
    Optional<Message> repair(Operator by);

    /** What dials out past what keeps callflows from emergency numbers, because its version is older than that; by name. */
    @Allowed(Role.VIEWER)
    List<Unguarded> unguarded();

    /** A callflow or saved action whose live version is not guarded; it is by being published again. */
    record Unguarded(FlowId id, String name, Flow.Kind kind) {}

    /**
     * The PBX was seen not to have what is published.
     *
     * @param missing whether calls do not get in at all; otherwise something differs
     * @param what differs, as a sentence for an admin
     * @param since when it was first seen
     */
    record Difference(boolean missing, Message what, Instant since) {}

    /**
     * Callflows on the PBX that this installation did not publish: another one uses the same PBX, or the database here is new
     * or an old copy.
     *
     * @param name what to type to take over
     * @param callflows their ids
     * @param numbers what callers dial there
     */
    record Foreign(String name, List<FlowId> callflows, List<String> numbers) {
        private static final int NAMED = 20;

        public Foreign {
            callflows = List.copyOf(callflows);
            numbers = List.copyOf(numbers);
        }

        /** What is there, as a sentence. */
        public Message message() {
            return Message.plural(
                    callflows.size(),
                    "The PBX has a callflow that this installation does not know ({1}; numbers: {2}). Nothing is changed there"
                            + " until an administrator takes over \"{3}\".",
                    "The PBX has {0} callflows that this installation does not know ({1}; numbers: {2}). Nothing is changed"
                            + " there until an administrator takes over \"{3}\".",
                    callflows.size(),
                    some(callflows.stream().map(FlowId::value).toList()),
                    some(numbers),
                    name);
        }

        private static String some(List<String> all) {
            String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
            return all.isEmpty() ? "–" : all.size() > NAMED ? named + " …" : named;
        }
    }
}
