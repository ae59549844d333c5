package org.callwright.compiler.catalog;

import java.util.ArrayList;
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
 * A saved action as an action that callflows use like any other. Its steps are linked to the saved action and run
 * whichever version of it is live.
 *
 * @param saved the saved action
 * @param step its step with the saved configuration
 * @param original the action of that step
 * @param exits the branches of that step
 * @param off the branch that calls take while a linked step is switched off
 */
public record SavedActionType(
        Reference.Callflow saved, Step step, InstalledAction original, List<Exit> exits, Optional<Exit> off)
        implements Action<SavedActionType.Config> {
    /** The prefix of the action ids of linked steps; the saved action's id follows. */
    public static final String PREFIX = "saved:";

    /** The palette group of all saved actions. */
    public static final String GROUP = "Saved";

    private static final Variable RESULT = Variable.status("GOSUB_RETVAL");

    /** The exact branch, if callflows that were published before know only its fallback; that is the result then. */
    public static final Variable BRANCH = Variable.setting("CALLWRIGHT_BRANCH");

    private static final Variable BRANCH_TOLD = Variable.status("CALLWRIGHT_BRANCH");

    /** Empty: the configuration is that of the saved action. */
    public record Config() {}

    /** The action id of steps that are linked to a saved action. */
    public static String id(FlowId saved) {
        return PREFIX + saved;
    }

    /** The saved action that an action id links to; empty if it is the id of an ordinary action. */
    public static Optional<FlowId> linked(String action) {
        return action.startsWith(PREFIX) && FlowId.isOne(action.substring(PREFIX.length()))
                ? Optional.of(new FlowId(action.substring(PREFIX.length())))
                : Optional.empty();
    }

    /**
     * Makes a saved action usable as an action.
     *
     * @param original the action of its step
     * @param exits the branches of its step
     * @param off the branch that calls take while a linked step is switched off
     */
    public static InstalledAction of(
            Flow saved, Step step, InstalledAction original, List<Exit> exits, Optional<Exit> off) {
        var action = new SavedActionType(new Reference.Callflow(saved.id().value()), step, original, exits, off);
        return InstalledAction.of(action.called(saved.name()), action, original.bundle(), original.version());
    }

    /** Its entry in the palette: under its own name, and found by the label and keywords of the original action too. */
    ActionInfo called(String name) {
        ActionInfo info = original.info();
        return new ActionInfo(
                PREFIX + saved.id(),
                name,
                GROUP,
                info.icon(),
                Stream.concat(Stream.of(info.label()), info.keywords().stream()).toList(),
                "",
                "",
                info.deed(),
                info.choice(),
                false,
                1);
    }

    /** The same with its branches translated. */
    SavedActionType in(Locale language) {
        InstalledAction speaking = original.in(language);
        return new SavedActionType(
                saved, step, speaking, exits.stream().map(speaking::exit).toList(), off.map(speaking::exit));
    }

    /** The summary of the saved configuration; empty if its action has none. */
    public Optional<String> summary(CardSummary.Names names) {
        return original.summary(step.config(), names);
    }

    /** What linked steps do: that of the original action, but about what the saved action is called. */
    List<SentencePart> sentence(String name, CardSummary.Names names) {
        List<SentencePart> sentence = new ArrayList<>();
        for (SentencePart part : original.sentence(step.config(), names)) {
            boolean again =
                    part.decides() && !sentence.isEmpty() && sentence.getLast().decides();
            if (!again) {
                sentence.add(part.decides() ? new SentencePart.Name(name, true) : part);
            }
        }
        return List.copyOf(sentence);
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
            dialplan.goTo(saved); // not a call: it may return to the callflow that called this one
            return;
        }
        List<Exit> added = exits.stream().filter(Exit::addedLater).toList();
        if (!added.isEmpty()) {
            dialplan.set(BRANCH, "");
        }
        dialplan.call(saved);
        added.forEach(exit -> dialplan.leaveIf(Condition.is(BRANCH_TOLD, exit.id()), exit));
        for (Exit exit : exits.stream().skip(1).toList()) {
            dialplan.leaveIf(Condition.is(RESULT, exit.id()), exit);
        }
        dialplan.leave(exits.getFirst());
    }
}
