package org.callwright.compiler;

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

/** Writes the lines of one extension. */
final class Writer implements Dialplan {
    private final StepScope scope;
    private final String context;
    private final String extension;
    private final List<Listing.Line> lines;
    private final boolean routine;
    private String pendingLabel = "";

    /** @param routine whether this is run on another channel, and so ends by going back */
    Writer(StepScope scope, String context, String extension, List<Listing.Line> lines, boolean routine) {
        this.scope = scope;
        this.context = context;
        this.extension = extension;
        this.lines = lines;
        this.routine = routine;
    }

    boolean writes(List<Listing.Line> others) {
        return lines == others;
    }

    @Override
    public Dialplan run(String application, Object... arguments) {
        if (!Applications.ALLOWED.contains(application)) {
            throw new ActionFailure("it runs " + application + ", which is not on the list of allowed applications");
        }
        int most = Applications.MOST_ARGUMENTS.getOrDefault(application, arguments.length);
        if (arguments.length > most) {
            throw new ActionFailure("it gives " + application + " more than " + most
                    + " arguments; what comes after can run programs of the machine");
        }
        return write(
                new Command.Run(application, Stream.of(arguments).map(Value::of).toList()));
    }

    @Override
    public Dialplan set(Variable variable, Object value) {
        return write(new Command.Assign(variable, Value.of(value)));
    }

    @Override
    public Dialplan add(Variable variable, int amount) {
        return write(new Command.Add(variable, amount));
    }

    @Override
    public Dialplan call(Reference.Callflow callflow) {
        return write(new Command.Count(1)).write(new Command.Call(callflow)).write(new Command.Count(-1));
    }

    @Override
    public Dialplan goTo(Reference.Callflow callflow) {
        return write(new Command.Jump(Place.start(Contexts.FLOW, callflow.id())));
    }

    @Override
    public Dialplan goTo(Reference.Destination destination) {
        String[] place = destination.id().split("@");
        return write(new Command.Jump(Place.start(place[1], place[0])));
    }

    @Override
    public Dialplan comeBack(String result) {
        return write(new Command.ComeBack(Exit.of(result, result).id()));
    }

    @Override
    public Dialplan mark(String label) {
        if (!pendingLabel.isEmpty()) {
            write(new Command.Run("NoOp", List.of()));
        }
        scope.mark(label, new Place(context, extension, label));
        pendingLabel = label;
        return this;
    }

    @Override
    public Dialplan go(String label) {
        return write(new Command.Jump(scope.placeOf(label)));
    }

    @Override
    public Dialplan goIf(Condition condition, String label) {
        return write(new Command.JumpIf(condition, scope.placeOf(label)));
    }

    @Override
    public Dialplan enter(Section section) {
        if (!(section instanceof SectionWriter ours)) {
            throw new ActionFailure("it enters a section that is not of this step");
        }
        return write(new Command.Jump(Place.start(ours.context(), "s")));
    }

    @Override
    public Dialplan leave(Exit exit) {
        return write(new Command.Jump(scope.placeOf(exit)));
    }

    @Override
    public Dialplan leaveIf(Condition condition, Exit exit) {
        return write(new Command.JumpIf(condition, scope.placeOf(exit)));
    }

    @Override
    public Dialplan end() {
        return write(new Command.End(routine));
    }

    @Override
    public Dialplan runInContainer(Duration deadline, Exit fallback) {
        new ContainerCall(scope, deadline, fallback).writeFrom(this);
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

    Writer write(Command command) {
        if (!lines.isEmpty() && lines.getLast().command().isLast() && pendingLabel.isEmpty()) {
            throw new ActionFailure("it writes on after the end of extension " + extension);
        }
        scope.count(command);
        lines.add(new Listing.Line(pendingLabel, command));
        pendingLabel = "";
        return this;
    }

    /** Puts the places that labels stand for in, and checks that calls cannot run past the last line. */
    void finish(UnaryOperator<Place> resolve) {
        lines.replaceAll(line -> switch (line.command()) {
            case Command.Jump jump -> new Listing.Line(line.label(), new Command.Jump(resolve.apply(jump.place())));
            case Command.JumpIf jump ->
                new Listing.Line(line.label(), new Command.JumpIf(jump.condition(), resolve.apply(jump.place())));
            default -> line;
        });
        boolean ends = pendingLabel.isEmpty()
                && !lines.isEmpty()
                && lines.getLast().command().isLast();
        if (!ends) {
            throw new ActionFailure("extension " + extension + " does not end; leave(…) or end() is missing");
        }
    }
}
