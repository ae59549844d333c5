package org.callwright.model;

/** The catalogue of problems of callflows. Each message says what is wrong and what to do. */
public enum ProblemCode {
    NOTHING_DRAWN(Severity.ERROR, "Nothing is drawn yet. Put a first action under the start."),
    NAME_MISSING(Severity.ERROR, "The callflow has no name. Give it one."),
    START_MISSING(Severity.ERROR, "The start leads to a step that does not exist. Connect it to a step."),
    BRANCH_LEADS_NOWHERE(Severity.ERROR, "Branch {0} leads to a step that does not exist. Connect it again."),
    BRANCH_UNKNOWN(
            Severity.WARNING, "With these settings no call takes the branch {0}. Remove it, or change the settings."),
    BRANCH_NEEDS_CHOICE(
            Severity.WARNING, "Nothing is connected to \"{0}\", so those calls end there. Connect it to a step."),
    BRANCHES_ALIKE(
            Severity.WARNING,
            "Two branches are called \"{0}\", and they do not lead to the same step. Give them names that tell them apart."),
    STEP_UNREACHABLE(Severity.WARNING, "No caller can get to this step. Connect a branch to it, or delete it."),
    LOOP_WITHOUT_CALLER(
            Severity.ERROR,
            "Calls would go round from here for ever without the caller doing anything. Lead a branch out of the"
                    + " loop."),
    ACTION_UNAVAILABLE(Severity.ERROR, "The action \"{0}\" is not installed. Install its bundle, or replace the step."),
    SAVED_ACTION_UNAVAILABLE(
            Severity.ERROR,
            "The saved action that this step is linked to is not there, or its action is not installed. Replace the"
                    + " step."),
    ACTION_BROKEN(
            Severity.ERROR,
            "The action \"{0}\" of bundle {1} failed: {2}. Tell whoever made the bundle, or replace the step."),
    /** The argument is the sentence of a {@link MachineFault}. */
    MACHINE_FAULT(Severity.ERROR, "The host failed while this was checked. {0}"),
    ACTION_NEWER(
            Severity.ERROR,
            "The step was set up with a newer version of the action \"{0}\". Update the action's bundle."),
    ACTION_DUPLICATE(
            Severity.WARNING,
            "The action id \"{0}\" is offered by more than one bundle: {1}. The first is used; remove the others."),
    FIELD_REQUIRED(Severity.ERROR, "\"{0}\" is empty. Fill it in."),
    FIELD_OUT_OF_BOUNDS(Severity.ERROR, "{0} must be from {1} to {2}, not {3}."),
    FIELD_WRONG(Severity.ERROR, "{0} cannot be {1}. {2}"),
    /** The message comes from the action. */
    FIELD_REFUSED(Severity.ERROR, "{0}"),
    /** The message comes from the action. */
    FIELD_DOUBTFUL(Severity.WARNING, "{0}"),
    NUMBER_TAKEN(Severity.ERROR, "The number {0} already belongs to {1}. Choose another."),
    LINE_SHARED(
            Severity.WARNING,
            "The number {0} is the line that \"{1}\" has as {2}. Callers reach the one in whose notation the line comes."
                    + " Take one of them away."),
    NUMBER_RESERVED(Severity.ERROR, "The number {0} is reserved. Choose another, or set it free on the page Numbers."),
    NUMBER_PROTECTED(Severity.ERROR, "The number {0} is an emergency number and stays with the PBX. Choose another."),
    NUMBER_REACHES_PROTECTED(
            Severity.ERROR,
            "Dialling {0} can reach the emergency number {1} on this PBX, so it stays with the PBX. Choose another."),
    NO_NUMBER(
            Severity.WARNING,
            "The callflow has no number, so nobody can dial it. Add one, or reach it from another callflow."),
    NOT_ON_PBX(Severity.WARNING, "{0} \"{1}\" is not on the PBX now. Until it is, calls leave the step at once."),
    LANGUAGE_NOT_ON_PBX(
            Severity.WARNING,
            "{0} \"{1}\" has no prompts on the PBX now. Until it has some, callers hear the English ones."),
    NOT_ALLOWED(
            Severity.ERROR,
            "{0} \"{1}\" is not on the list of what the PBX lets callflows use. Choose another, or have it put on the"
                    + " list."),
    NOT_OFFERED(
            Severity.ERROR,
            "{0} \"{1}\" is not one that the PBX offers to callflows, so no call may get there. Choose one from the list."),
    NOT_KNOWN(
            Severity.ERROR,
            "{0} \"{1}\" cannot be checked while the PBX does not tell what it has. Publish once it does."),
    DIALS_UNGUARDED(
            Severity.ERROR,
            "This version dials out past what keeps callflows from emergency numbers, which is newer. Make its drawing the"
                    + " draft and publish that."),
    DIALS_PROTECTED(Severity.ERROR, "{0} reaches the emergency number {1}, which no callflow dials. Choose another."),
    /** A second argument, which is not part of the message, is the id of the flow. */
    NOT_LIVE(Severity.ERROR, "\"{0}\" is not live, so no call can get there. Publish it first, or lead elsewhere."),
    CONNECTION_GONE(
            Severity.ERROR,
            "There is no connection \"{0}\" here, so no call could use it. Choose another, or set one up first."),
    STILL_USED(Severity.ERROR, "It is still used by {0}. Lead those elsewhere and publish them first."),
    PBX_AWAY(Severity.WARNING, "The PBX cannot be reached, so it is not checked whether phones and prompts exist."),
    PROTECTION_UNREAD(
            Severity.ERROR,
            "It could not be read yet which digits reach an outside line on the PBX, so it is not known what leads to an"
                    + " emergency number. Try again in a moment."),
    ZONE_NOT_ON_PBX(
            Severity.ERROR,
            "The PBX does not know the time zone {0}, so calls would go by UTC. Choose another, or have the PBX's time zone"
                    + " data (package tzdata) brought up to date."),
    ZONE_READ_OTHERWISE(
            Severity.WARNING,
            "The PBX has other rules for the time zone {0}: from {1} on, calls would go by another time than it is there."
                    + " Have its time zone data (package tzdata) brought up to date."),
    FILE_CHANGED(
            Severity.WARNING,
            "{0} on the PBX was changed at {1}, and Asterisk has not read that yet. Publishing makes it live: wait while"
                    + " somebody is editing."),
    TEXT_UNSAFE(
            Severity.ERROR, "The text {0} has characters that Asterisk would take for commands ({1}). Leave them out."),
    PUBLISHING_FAILED(Severity.ERROR, "Publishing did not succeed; what was live before still is. {0}");

    /** The effect of a problem on publishing. */
    public enum Severity {
        /** The flow cannot be published. */
        ERROR,
        /** The user has to confirm publishing. */
        WARNING
    }

    private final Severity severity;
    private final String english;

    ProblemCode(Severity severity, String english) {
        this.severity = severity;
        this.english = english;
    }

    public Severity severity() {
        return severity;
    }

    /** The message, with placeholders for the arguments of a {@link Problem}. */
    public String english() {
        return english;
    }
}
