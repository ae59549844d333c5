package org.callwright.designer.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.app.DeleteResult;
import org.callwright.app.FlowUse;
import org.callwright.app.StepNames;
import org.callwright.compiler.Compiler;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Spot;

/** How pages say things. */
final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Words() {}

    /** A callflow's state in a few words. */
    static String state(CallflowSummary callflow) {
        return switch (callflow.state()) {
            case PROBLEM -> "Problem";
            case DRAFT -> "Draft";
            case CHANGED -> "Live with unpublished changes";
            case LIVE -> "Live";
        };
    }

    /** A callflow's state as callers notice it. */
    static String stateForCallers(CallflowSummary callflow, Shelf shelf) {
        return shelf == Shelf.CALLFLOWS ? stateForCallers(callflow) : stateForCallflows(callflow);
    }

    private static String stateForCallflows(CallflowSummary saved) {
        String live = saved.live().isPresent()
                ? "Callflows go by version " + saved.live().getAsInt()
                : "";
        return switch (saved.state()) {
            case PROBLEM ->
                live.isEmpty()
                        ? "It lacks something, and no call goes through it yet."
                        : "The draft has errors. " + live + ".";
            case DRAFT -> "No call goes through it until it is published.";
            case CHANGED -> live + ", without the changes made since.";
            case LIVE -> live + ", as it is here.";
        };
    }

    private static String stateForCallers(CallflowSummary callflow) {
        return switch (callflow.state()) {
            case PROBLEM ->
                callflow.live().isPresent()
                        ? "The draft has errors. Callers still get version "
                                + callflow.live().getAsInt() + "."
                        : "The draft has errors, and callers do not reach it yet.";
            case DRAFT -> "Callers do not reach it yet.";
            case CHANGED -> "Callers get version " + callflow.live().getAsInt() + ", without the changes made since.";
            case LIVE -> "Callers get version " + callflow.live().getAsInt() + ", as it is drawn.";
        };
    }

    /** Numbers in one line. */
    static String numbers(SortedSet<PhoneNumber> numbers) {
        return numbers.isEmpty()
                ? "No number"
                : numbers.stream().map(PhoneNumber::digits).collect(Collectors.joining(", "));
    }

    /** What to dial, and from where. */
    static String dial(Shelf shelf, SortedSet<PhoneNumber> numbers) {
        if (shelf == Shelf.SAVED_ACTIONS) {
            return "Callflows that use it go by it from now on.";
        }
        return numbers.isEmpty()
                ? "It has no number: nobody can dial it, but other callflows can lead to it."
                : numbers.stream()
                        .map(number -> number.digits() + " " + kind(number))
                        .collect(Collectors.joining(", ", "Dial ", "."));
    }

    /** Names within a sentence. */
    static String quoted(List<FlowUse> flows) {
        return flows.stream().map(flow -> "\"" + flow.name() + "\"").collect(Collectors.joining(", "));
    }

    /** What callers get when a callflow is deleted. */
    static String withoutIt(boolean live, SortedSet<PhoneNumber> dialled) {
        if (!live) {
            return "It is not live, so callers notice nothing.";
        }
        String end = " Calls that are in it now end with the step they are in.";
        return dialled.isEmpty()
                ? "It is live without a number: calls that other callflows lead here will end." + end
                : "Whoever dials " + numbers(dialled) + " then gets what the PBX itself does with "
                        + (dialled.size() == 1 ? "a number" : "numbers") + " that nobody has." + end;
    }

    /** What callers get when a callflow could not be deleted. */
    static String callersNow(DeleteResult.Failed failed) {
        return failed.callersUnaffected()
                ? "It was not deleted, and callers notice nothing."
                : "It was not deleted, and it was not seen that callers still reach it. Make a test call.";
    }

    /** How many errors and warnings there are. */
    static String problems(List<Problem> problems) {
        int errors = (int) problems.stream().filter(Problem::refusesPublishing).count();
        int warnings = problems.size() - errors;
        if (problems.isEmpty()) {
            return "No problems";
        }
        return warnings == 0
                ? count(errors, "error")
                : errors == 0 ? count(warnings, "warning") : count(errors, "error") + ", " + count(warnings, "warning");
    }

    /** Where a number is dialled from. */
    static String kind(PhoneNumber number) {
        return switch (number.kind()) {
            case DID -> "from outside";
            case EXTENSION -> "from the phones";
        };
    }

    /** Where in a callflow something is put. */
    static String place(Spot spot, Flow flow, Actions actions) {
        return switch (spot) {
            case Spot.Start start -> "the start";
            case Spot.Branch branch -> {
                String step = new StepNames(flow, actions).of(branch.step());
                yield flow.step(branch.step()).map(new Compiler(actions)::exits).orElse(List.of()).stream()
                        .filter(exit -> exit.id().equals(branch.exit()))
                        .findFirst()
                        .map(exit -> step + " → " + exit.label())
                        .orElse(step);
            }
        };
    }

    /** How long something took, as exactly as anyone wants to know. */
    static String duration(Duration took) {
        long millis = took.toMillis();
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    /** A moment in the time zone of the browser, once that has told it. */
    static String moment(Instant moment, UI ui) {
        String zone = Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .map(ExtendedClientDetails::getTimeZoneId)
                .filter(id -> !id.isEmpty())
                .orElseGet(() -> ZoneId.systemDefault().getId());
        return MOMENT.format(moment.atZone(ZoneId.of(zone)));
    }

    /** A count and its noun. */
    static String count(int count, String one) {
        return count == 1 ? "1 " + one : count + " " + one + "s";
    }
}
