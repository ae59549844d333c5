package org.callwright.designer.messages;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.callwright.app.CallflowSummary;
import org.callwright.app.DeleteResult;
import org.callwright.app.FlowUse;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/** Texts that several pages share, in the language of the page. */
public final class Wording {

    private static final int NAMED = 2;
    private static final int FEW = 4;

    private Wording() {}

    /** The state in a few words. */
    public static String state(CallflowSummary callflow) {
        return switch (callflow.state()) {
            case NOT_ON_PBX -> say("Not on the PBX");
            case DIFFERS -> say("Differs on the PBX");
            case PROBLEM -> say("Problem");
            case DRAFT -> say("Draft");
            case CHANGED -> say("Live with unpublished changes");
            case LIVE -> say("Live");
        };
    }

    /** What the state means for callers, or for the callflows that use a saved action. */
    public static String stateForCallers(CallflowSummary callflow, Flow.Kind kind) {
        return switch (kind) {
            case CALLFLOW -> stateForCallers(callflow);
            case SAVED_ACTION -> stateForCallflows(callflow);
        };
    }

    /**
     * The state of what is open, first of its line.
     *
     * @param changes how many the draft has since the live version; empty without one
     */
    public static String standing(CallflowSummary flow, OptionalInt changes) {
        return switch (flow.state()) {
            case NOT_ON_PBX, DIFFERS, LIVE -> state(flow);
            case DRAFT, PROBLEM, CHANGED ->
                changes.isPresent() && changes.getAsInt() > 0
                        ? plural(
                                changes.getAsInt(), "Draft with 1 change", "Draft with {0} changes", changes.getAsInt())
                        : say("Draft");
        };
    }

    /** Which version callers get, the rest of that line. */
    public static String standingForCallers(CallflowSummary flow, Flow.Kind kind) {
        boolean callflow = kind == Flow.Kind.CALLFLOW;
        if (flow.live().isEmpty()) {
            return say(callflow ? "callers do not reach it yet" : "no call goes through it yet");
        }
        int version = flow.live().getAsInt();
        return switch (flow.state()) {
            case NOT_ON_PBX, DIFFERS, LIVE -> say("version {0}", version);
            case DRAFT, PROBLEM, CHANGED ->
                callflow ? say("callers get version {0}", version) : say("callflows go by version {0}", version);
        };
    }

    private static String different(CallflowSummary callflow) {
        return callflow.difference()
                .map(difference -> say(
                        difference.missing()
                                ? Message.of(
                                        "Callers do not get version {0}, though it is published: {1}",
                                        callflow.live().orElse(0), difference.what())
                                : Message.of(
                                        "Callers may not get version {0} as it was published: {1}",
                                        callflow.live().orElse(0), difference.what())))
                .orElse("");
    }

    private static String stateForCallflows(CallflowSummary saved) {
        OptionalInt live = saved.live();
        return switch (saved.state()) {
            case NOT_ON_PBX, DIFFERS -> different(saved);
            case PROBLEM ->
                live.isPresent()
                        ? say("The draft has errors. Callflows go by version {0}.", live.getAsInt())
                        : say("It lacks something, and no call goes through it yet.");
            case DRAFT -> say("No call goes through it until it is published.");
            case CHANGED -> say("Callflows go by version {0}, without the changes made since.", live.getAsInt());
            case LIVE -> say("Callflows go by version {0}, as it is here.", live.getAsInt());
        };
    }

    private static String stateForCallers(CallflowSummary callflow) {
        OptionalInt live = callflow.live();
        return switch (callflow.state()) {
            case NOT_ON_PBX, DIFFERS -> different(callflow);
            case PROBLEM ->
                live.isPresent()
                        ? say("The draft has errors. Callers still get version {0}.", live.getAsInt())
                        : say("The draft has errors, and callers do not reach it yet.");
            case DRAFT -> say("Callers do not reach it yet.");
            case CHANGED -> say("Callers get version {0}, without the changes made since.", live.getAsInt());
            case LIVE -> say("Callers get version {0}, as it is drawn.", live.getAsInt());
        };
    }

    /** The numbers in one line. */
    public static String numbers(SortedSet<PhoneNumber> numbers) {
        return numbers.isEmpty()
                ? say("No number")
                : numbers.stream().map(PhoneNumber::digits).collect(Collectors.joining(", "));
    }

    /** The first of the numbers, and how many more there are. */
    public static String firstNumber(SortedSet<PhoneNumber> numbers) {
        return numbers.size() < 2 ? numbers(numbers) : numbers.first().digits() + " +" + (numbers.size() - 1);
    }

    /** How to reach a flow that was just published. */
    public static String dial(Flow.Kind kind, SortedSet<PhoneNumber> numbers) {
        if (kind == Flow.Kind.SAVED_ACTION) {
            return say("Callflows that use it go by it from now on.");
        }
        return numbers.isEmpty()
                ? say("It has no number: nobody can dial it, but other callflows can lead to it.")
                : say(
                        "Dial {0}.",
                        numbers.stream()
                                        .limit(NAMED)
                                        .map(number -> number.digits() + " " + kind(number))
                                        .collect(Collectors.joining(", "))
                                + (numbers.size() > NAMED ? " " + say("and {0} more", numbers.size() - NAMED) : ""));
    }

    /** The quoted names in one line. */
    public static String quoted(List<FlowUse> flows) {
        return flows.stream().map(flow -> say("\"{0}\"", flow.name())).collect(Collectors.joining(", "));
    }

    /** What happens to callers when a callflow is deleted. */
    public static String withoutIt(boolean live, SortedSet<PhoneNumber> dialled) {
        if (!live) {
            return say("It is not live, so callers notice nothing.");
        }
        return callersOf(dialled) + " "
                + say("Calls in progress go on: it stays on the PBX until the last of them has ended.");
    }

    private static String callersOf(SortedSet<PhoneNumber> dialled) {
        if (dialled.isEmpty()) {
            return say("It is live without a number, so nobody dials it.");
        }
        String numbers = numbers(dialled);
        return plural(
                dialled.size(),
                "Whoever dials {0} then gets what the PBX itself does with a number that nobody has.",
                "Whoever dials {0} then gets what the PBX itself does with numbers that nobody has.",
                numbers);
    }

    /** What callers get after deleting failed. */
    public static String callersNow(DeleteResult.Failed failed) {
        return say(
                failed.callersUnaffected()
                        ? "It was not deleted, and callers notice nothing."
                        : "It was not deleted, and it was not seen that callers still reach it. Make a test call.");
    }

    /** What was deleted, by name. */
    public static String deleted(List<StepId> steps, Flow before, Actions actions) {
        StepNames names = new StepNames(before, actions);
        String first = steps.stream().limit(FEW).map(names::of).collect(Collectors.joining(", "));
        String all = steps.size() > FEW ? first + " " + say("and {0} more", steps.size() - FEW) : first;
        return plural(steps.size(), "{1} was deleted.", "{0} steps were deleted: {1}.", steps.size(), all);
    }

    /** The number of errors and of warnings. */
    public static String problems(List<Problem> problems) {
        int errors = (int) problems.stream().filter(Problem::refusesPublishing).count();
        int warnings = problems.size() - errors;
        if (problems.isEmpty()) {
            return say("No problems");
        }
        return warnings == 0
                ? errors(errors)
                : errors == 0 ? warnings(warnings) : errors(errors) + ", " + warnings(warnings);
    }

    private static String errors(int count) {
        return plural(count, "1 error", "{0} errors", count);
    }

    private static String warnings(int count) {
        return plural(count, "1 warning", "{0} warnings", count);
    }

    /** Where a number is dialled from. */
    public static String kind(PhoneNumber number) {
        return switch (number.kind()) {
            case DID -> say("from outside");
            case EXTENSION -> say("from the phones");
        };
    }

    /** Asks for the action to insert at a place of a callflow. */
    public static String choose(InsertionPoint insertionPoint, Flow flow, Actions actions) {
        return switch (insertionPoint) {
            case InsertionPoint.Start start -> say("Choose what comes at the start.");
            case InsertionPoint.Branch branch -> {
                String step = new StepNames(flow, actions).of(branch.step());
                String branchName =
                        flow.step(branch.step()).map(new Compiler(actions)::exits).orElse(List.of()).stream()
                                .filter(exit -> exit.id().equals(branch.exit()))
                                .findFirst()
                                .map(exit -> step + " → " + exit.label())
                                .orElse(step);
                yield say("Choose what comes at {0}.", branchName);
            }
        };
    }

    /** A date and time in the browser's time zone, or in the server's until the browser has reported its own. */
    public static String moment(Instant moment, UI ui) {
        String zone = Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .map(ExtendedClientDetails::getTimeZoneId)
                .filter(id -> !id.isEmpty())
                .orElseGet(() -> ZoneId.systemDefault().getId());
        return Formats.current().moments().format(moment.atZone(ZoneId.of(zone)));
    }
}
