package org.callwright.compiler.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.action.Variable;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;

/**
 * A saved action as an action of its own, so that it can be used in callflows as any other: a step of it is linked to
 * what was set up under that name, and runs whichever version of that is live.
 *
 * @param saved by its id
 * @param step the action's configuration that was saved, as callers get it
 * @param original the action that was saved
 * @param exits the branches of the action that was saved, with the configuration that was saved
 * @param off by which of them a switched-off step is left
 */
public record SavedActionType(
        Reference.Callflow saved, Step step, InstalledAction original, List<Exit> exits, Optional<Exit> off)
        implements Action<SavedActionType.Config> {
    /** What the action ids of linked steps begin with; the saved action's id follows. */
    public static final String PREFIX = "saved:";

    /** The palette's group in which all of them stand. */
    public static final String GROUP = "Saved";

    private static final Variable RESULT = Variable.status("GOSUB_RETVAL");

    /** Nothing: what there is to fill in is filled in where the action was saved. */
    public record Config() {}

    /** The action id of steps that are linked to a saved action. */
    public static String id(FlowId saved) {
        return PREFIX + saved;
    }

    /** The saved action that an action id stands for; empty when it stands for none. */
    public static Optional<FlowId> linked(String action) {
        return action.startsWith(PREFIX) && FlowId.isOne(action.substring(PREFIX.length()))
                ? Optional.of(new FlowId(action.substring(PREFIX.length())))
                : Optional.empty();
    }

    /**
     * Makes an action of a saved one.
     *
     * @param original the action of its step
     * @param exits that action's branches with the saved configuration
     * @param off the branch by which a switched-off step is left
     */
    public static InstalledAction of(
            Flow saved, Step step, InstalledAction original, List<Exit> exits, Optional<Exit> off) {
        var action = new SavedActionType(new Reference.Callflow(saved.id().value()), step, original, exits, off);
        return InstalledAction.of(action.called(saved.name()), action, original.bundle(), original.version());
    }

    /** How it presents itself: under its own name, and found by what the action is called that was saved. */
    ActionInfo called(String name) {
        ActionInfo info = original.info();
        return new ActionInfo(
                PREFIX + saved.id(),
                name,
                GROUP,
                info.icon(),
                Stream.concat(Stream.of(info.label()), info.keywords().stream()).toList(),
                "",
                false,
                1);
    }

    /** The same, with its branches in the words of another language. */
    SavedActionType in(Locale language) {
        InstalledAction speaking = original.in(language);
        return new SavedActionType(
                saved, step, speaking, exits.stream().map(speaking::exit).toList(), off.map(speaking::exit));
    }

    /** What the saved action does, in one line; empty when its action has none. */
    public Optional<String> summary(CardSummary.Names names) {
        return original.summary(step.config(), names);
    }

    @Override
    public List<Exit> exits(Config config) {
        return exits;
    }

    @Override
    public Optional<Exit> exitWhenOff(Config config) {
        return off;
    }

    @Override
    public void compile(Config config, Dialplan dialplan) {
        if (exits.isEmpty()) {
            dialplan.goTo(saved); // for good: it may go back to the callflow that called this one
            return;
        }
        dialplan.call(saved);
        for (Exit exit : exits.stream().skip(1).toList()) {
            dialplan.leaveIf(Condition.is(RESULT, exit.id()), exit);
        }
        dialplan.leave(exits.getFirst());
    }
}
