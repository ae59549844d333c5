package org.callwright.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.store.Role;
import org.callwright.store.StoredFlow;

/**
 * The use cases of callflows. Refusals that a user can mend are {@link AppException}s (or exceptions of the store) whose
 * message is a sentence to show.
 */
public interface Callflows {

    /** All callflows, by name. */
    @Allowed(Role.VIEWER)
    List<CallflowSummary> list();

    /** All saved actions, by name: what was set up under a name, to be used by many callflows. */
    @Allowed(Role.VIEWER)
    List<CallflowSummary> savedActions();

    /** The callflows and saved actions whose draft or live version leads to this one, by name. */
    @Allowed(Role.VIEWER)
    List<FlowUse> usedBy(FlowId id);

    @Allowed(Role.VIEWER)
    Optional<StoredFlow> find(FlowId id);

    /**
     * Stores a new callflow or saved action as a draft. It gets an id of eight random letters and digits in place of the
     * given one, so that the id of a deleted flow is not used again.
     */
    @Allowed(Role.EDITOR)
    StoredFlow create(Flow draft, Operator by);

    /**
     * Saves a callflow's draft.
     *
     * @param basedOn the revision that was changed
     */
    @Allowed(Role.EDITOR)
    StoredFlow save(Flow draft, long basedOn, Operator by);

    /** The most bytes of a file with a callflow; one of 500 steps has a tenth of that. */
    int LARGEST_FILE = 2_000_000;

    /**
     * What importing the bytes of a file would do: UTF-8, with or without a byte order mark.
     *
     * @param language of the reader
     * @throws AppException when it has more of something than any callflow, or characters that no text has; when it is
     *     larger than {@link #LARGEST_FILE}, or in another encoding; and when a callflow would take the place of a saved
     *     action, or the other way round
     */
    @Allowed(Role.VIEWER)
    ImportPreview previewImport(byte[] file, Locale language);

    /**
     * Stores what a user saw and agreed to as a draft: of the callflow that has its id, or of a new one. When that draft
     * has changed since, nothing is done.
     *
     * @throws AppException also when there is one of its id that was not there
     */
    @Allowed(Role.EDITOR)
    StoredFlow importFlow(ImportPreview seen, Operator by);

    /** As {@link #previewImport} and then {@link #importFlow}, for JSON that nobody has to look at first. */
    @Allowed(Role.EDITOR)
    StoredFlow importJson(String json, Operator by);

    /** A callflow's draft as JSON, as {@link #importJson} takes it. */
    @Allowed(Role.VIEWER)
    String exportJson(FlowId id);

    /** What is wrong with a callflow's draft now, errors first. Asks the PBX, so it may take seconds. */
    @Allowed(Role.VIEWER)
    List<Problem> check(FlowId id);

    /**
     * A callflow's {@link CallflowSummary#problems}, with the actions' words in another language than English.
     *
     * @param language of the reader
     * @return empty when there is no such callflow
     */
    @Allowed(Role.VIEWER)
    List<Problem> problems(FlowId id, Locale language);

    /**
     * Makes a callflow's draft live.
     *
     * @param by who publishes, for the history
     * @param warningsConfirmed whether the user knows the warnings; without, a flow that has any is not published
     * @throws AppException when there is no such callflow
     */
    @Allowed(Role.EDITOR)
    PublishResult publish(FlowId id, Operator by, boolean warningsConfirmed);

    /**
     * What {@link #publish(Preview, Operator)} would do now. Asks the PBX, so it may take seconds.
     *
     * @param language of the reader
     * @throws AppException when there is no such callflow
     */
    @Allowed(Role.VIEWER)
    Preview preview(FlowId id, Locale language);

    /**
     * What {@link #rollBack} would do now.
     *
     * @param language of the reader
     * @throws AppException when there is no such callflow or version, or when that is live already
     */
    @Allowed(Role.VIEWER)
    Preview preview(FlowId id, int version, Locale language);

    /**
     * Publishes or rolls back what a user saw and agreed to, warnings included. When the draft or the warnings have changed
     * since, nothing is done: see {@link PublishResult.NeedsConfirmation}.
     *
     * @param by who publishes, for the history
     */
    @Allowed(Role.EDITOR)
    PublishResult publish(Preview seen, Operator by);

    /** The versions of a callflow, the newest first. */
    @Allowed(Role.VIEWER)
    List<VersionSummary> versions(FlowId id);

    /** A version as it was drawn. */
    @Allowed(Role.VIEWER)
    Optional<Flow> version(FlowId id, int number);

    /**
     * Makes an earlier version live again: calls run its text as it was stored. The draft stays as it is. It is refused
     * when another live callflow or the PBX has one of its numbers by now, or one of its connections is gone.
     *
     * @param by who does it, for the log
     * @throws AppException when there is no such callflow or version, or when that is live already
     */
    @Allowed(Role.EDITOR)
    PublishResult rollBack(FlowId id, int number, Operator by);

    /** What callers dial to reach a callflow's live version; nothing when none is live. */
    @Allowed(Role.VIEWER)
    SortedSet<PhoneNumber> dialled(FlowId id);

    /**
     * Takes a callflow off the PBX and, once that was seen there, deletes it with all its versions. Calls that are in it
     * end with the step they are in.
     *
     * @param by who deletes, for the log
     * @throws AppException when there is no such callflow
     */
    @Allowed(Role.EDITOR)
    DeleteResult delete(FlowId id, Operator by);

    /**
     * An OSGi service that is called, in any thread, after every change that {@link #list} or {@link #savedActions} may
     * show. Must return at once.
     */
    @FunctionalInterface
    interface Listener {
        void changed();
    }
}
