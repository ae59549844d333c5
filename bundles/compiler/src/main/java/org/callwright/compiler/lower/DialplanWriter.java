package org.callwright.compiler.lower;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.action.Section;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.action.numbers.PhoneNumbers;
import org.callwright.compiler.dialplan.AllowedApplications;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanLocation;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.dialplan.Instruction;
import org.callwright.compiler.sandbox.ActionFailure;

/** Writes the lines of one extension. */
final class DialplanWriter implements Dialplan {
    private final StepScope scope;
    private final String context;
    private final String extension;
    private final List<DialplanListing.Line> lines;
    private final boolean routine;
    private String pendingLabel = "";

    /** @param routine whether the extension is run for the called party, and so ends with a return */
    DialplanWriter(
            StepScope scope, String context, String extension, List<DialplanListing.Line> lines, boolean routine) {
        this.scope = scope;
        this.context = context;
        this.extension = extension;
        this.lines = lines;
        this.routine = routine;
    }

    boolean writes(List<DialplanListing.Line> others) {
        return lines == others;
    }

    @Override
    public Dialplan run(String application, Object... arguments) {
        if (!AllowedApplications.ALLOWED.contains(application)) {
            throw new ActionFailure("it runs " + application + ", which is not on the list of allowed applications");
        }
        int most = AllowedApplications.MOST_ARGUMENTS.getOrDefault(application, arguments.length);
        if (arguments.length > most) {
            throw new ActionFailure("it gives " + application + " more than " + most
                    + " arguments; what comes after can run programs of the machine");
        }
        return write(new Instruction.Run(
                application, Stream.of(arguments).map(Value::of).toList()));
    }

    @Override
    public Dialplan set(Variable variable, Object value) {
        return write(new Instruction.Assign(variable, Value.of(value)));
    }

    @Override
    public Dialplan readDigits(
            Variable into, Object prompt, int most, Duration timeout, Condition accepted, String label) {
        Condition hashAlone =
                Condition.all(List.of(Condition.is(Variable.status("READSTATUS"), "OK"), Condition.is(into, "")));
        String wrong = scope.nextLabel("read");
        Object[] arguments = {Value.nameOf(into), prompt, most, "", 1, timeout};
        return run("Read", arguments)
                .goIf(accepted, label)
                .goIf(hashAlone.negated(), wrong)
                .run("Read", arguments)
                .goIf(accepted, label)
                .mark(wrong);
    }

    @Override
    public Dialplan add(Variable variable, int amount) {
        return write(new Instruction.Add(variable, amount));
    }

    @Override
    public Dialplan call(Reference.Callflow callflow) {
        return write(new Instruction.Count(1))
                .write(new Instruction.Call(callflow))
                .write(new Instruction.Count(-1));
    }

    @Override
    public Dialplan goTo(Reference.Callflow callflow) {
        return write(new Instruction.Jump(
                scope.isInCallflow()
                        ? DialplanLocation.start(DialplanNames.live(callflow.id()), "s")
                        : DialplanLocation.start(DialplanNames.FLOW, callflow.id())));
    }

    @Override
    public Dialplan goTo(Reference.Destination destination) {
        String[] parts = destination.id().split("@");
        return write(new Instruction.Jump(DialplanLocation.start(parts[1], parts[0])));
    }

    @Override
    public Dialplan comeBack(String result) {
        return write(new Instruction.ComeBack(Exit.of(result, result).id()));
    }

    @Override
    public Dialplan mark(String label) {
        if (!pendingLabel.isEmpty()) {
            write(new Instruction.Run("NoOp", List.of()));
        }
        scope.mark(label, new DialplanLocation(context, extension, label));
        pendingLabel = label;
        return this;
    }

    @Override
    public Dialplan go(String label) {
        return write(new Instruction.Jump(scope.locationOf(label)));
    }

    @Override
    public Dialplan goIf(Condition condition, String label) {
        return write(new Instruction.JumpIf(condition, scope.locationOf(label)));
    }

    @Override
    public Dialplan enter(Section section) {
        if (!(section instanceof SectionWriter ours)) {
            throw new ActionFailure("it enters a section that is not of this step");
        }
        return write(new Instruction.Jump(DialplanLocation.start(ours.context(), "s")));
    }

    @Override
    public Dialplan leave(Exit exit) {
        return write(new Instruction.Jump(scope.locationOf(exit)));
    }

    @Override
    public Dialplan leaveIf(Condition condition, Exit exit) {
        return write(new Instruction.JumpIf(condition, scope.locationOf(exit)));
    }

    @Override
    public Dialplan end() {
        return write(new Instruction.End(routine));
    }

    @Override
    public NumberRead readNumber(Value number) {
        write(new Instruction.NumberTyped(number)).write(new Instruction.ReadNumber());
        return new NumberRead();
    }

    @Override
    public PhoneNumbers numbers() {
        return scope.numbering();
    }

    @Override
    public Dialplan runInContainer(Duration deadline, Exit fallback) {
        new HostCall(scope, deadline, fallback).writeFrom(this);
        return this;
    }

    @Override
    public Section section(String name) {
        return new SectionWriter(scope, scope.sectionContext(name));
    }

    @Override
    public Routine routine(String name) {
        String context = scope.sectionContext(name);
        return new Routine(scope.writer(context, "s", true), new Value.Routine(context));
    }

    @Override
    public Variable shared(String name) {
        return new Variable.Shared(scope.type(), name);
    }

    @Override
    public Variable variable(String name) {
        return new Variable.Internal(scope.owner(), name);
    }

    @Override
    public Variable kept(String name) {
        return new Variable.Kept(scope.keeper(), name);
    }

    @Override
    public boolean isConnected(Exit exit) {
        return scope.isConnected(exit);
    }

    DialplanWriter write(Instruction instruction) {
        if (!lines.isEmpty() && lines.getLast().instruction().isLast() && pendingLabel.isEmpty()) {
            throw new ActionFailure("it writes on after the end of extension " + extension);
        }
        scope.count(instruction);
        lines.add(new DialplanListing.Line(pendingLabel, instruction));
        pendingLabel = "";
        return this;
    }

    /** Resolves the labels, and checks that calls cannot run past the last line. */
    void finish(UnaryOperator<DialplanLocation> resolve) {
        lines.replaceAll(line -> line.leadingTo(resolve));
        boolean ends = pendingLabel.isEmpty()
                && !lines.isEmpty()
                && (lines.getLast().instruction().isLast() || waitsForDigits());
        if (!ends) {
            throw new ActionFailure("extension " + extension + " does not end; leave(…) or end() is missing");
        }
    }

    /** Whether the last line waits for digits, and calls go on at the section's timeout without any. */
    private boolean waitsForDigits() {
        return lines.getLast().instruction() instanceof Instruction.Run run
                && run.application().equals("WaitExten")
                && scope.hasTimeout(context);
    }
}
