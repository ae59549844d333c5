package org.callwright.compiler.print;

import java.util.List;
import org.callwright.action.Variable;
import org.callwright.compiler.dialplan.CarriedState;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanLocation;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.dialplan.Instruction;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.compiler.sandbox.UnsafeTextException;
import org.callwright.model.Message;

/** Prints a listing in the syntax of extensions.conf. Equal listings give equal text. */
public final class Printer {
    /** Asterisk skips longer lines and only logs that it does. */
    private static final int LONGEST_LINE = 4_000;

    private final StringBuilder text = new StringBuilder();
    private final ValuePrinter values = new ValuePrinter();

    private Printer() {}

    public static String print(DialplanListing listing) {
        var printer = new Printer();
        listing.contexts().forEach((context, extensions) -> {
            printer.text
                    .append(printer.text.isEmpty() ? "" : "\n")
                    .append('[')
                    .append(context)
                    .append("]\n");
            extensions.forEach((extension, lines) -> printer.extension(context, extension, lines));
        });
        return printer.text.toString();
    }

    private void extension(String context, String extension, List<DialplanListing.Line> lines) {
        String head = "exten => " + extension + ",1";
        for (DialplanListing.Line line : lines) {
            if (line.instruction() instanceof Instruction.Hint hint) {
                text.append("exten => ")
                        .append(extension)
                        .append(",hint,")
                        .append(values.lampDevice(hint.lamp()))
                        .append('\n');
                continue;
            }
            String label = line.label().isEmpty() ? "" : "(" + line.label() + ")";
            String printed =
                    head + label + "," + command(line.instruction(), new DialplanLocation(context, extension, ""));
            if (printed.length() > LONGEST_LINE) {
                throw new UnsafeTextException(printed, Message.of("more than {0} of them in one line", LONGEST_LINE));
            }
            text.append(printed).append('\n');
            head = " same => n";
        }
    }

    private String command(Instruction instruction, DialplanLocation here) {
        return switch (instruction) {
            case Instruction.Run run -> run.application() + "(" + values.arguments(run.arguments()) + ")";
            case Instruction.Assign assign -> set(assign.variable(), values.assigned(assign.value()));
            case Instruction.Add add ->
                set(add.variable(), "$[" + values.number(add.variable()) + " + " + add.amount() + "]");
            case Instruction.NumberTyped typed ->
                "Set(" + DialplanNames.TYPED + "=" + values.assigned(typed.number()) + ")";
            case Instruction.ReadNumber read -> "Gosub(" + DialplanNames.NUMBER + ",s,1)";
            case Instruction.Call call ->
                "Gosub(" + DialplanNames.live(call.callflow().id()) + ",s,1)";
            case Instruction.Count count ->
                "Set(" + DialplanNames.DEPTH + "=$[0${" + DialplanNames.DEPTH + "} + " + count.more() + "])";
            case Instruction.ComeBack back ->
                "ExecIf($[0${" + CarriedState.DEPTH + "} > 0]?Return(" + back.result() + "):Hangup())";
            case Instruction.Jump jump -> "Goto(" + target(jump.location(), here) + ")";
            case Instruction.JumpIf jump ->
                "GotoIf(" + values.condition(jump.condition()) + "?" + target(jump.location(), here) + ")";
            case Instruction.End end -> end.routine() ? "Return()" : "Hangup()";
            case Instruction.Hold hold -> CarriedState.hold(hold.deadline());
            case Instruction.Release release -> CarriedState.RELEASE;
            case Instruction.Hint hint -> throw new IllegalArgumentException("A hint is no line of its own");
            case Instruction.AskContainer ask -> "AGI(${" + StepToken.ADDRESS + "}/" + ask.token() + ")";
        };
    }

    private String set(Variable variable, String value) {
        return "Set(" + values.target(variable) + "=" + value + ")";
    }

    private static String target(DialplanLocation location, DialplanLocation here) {
        String line = location.label().isEmpty() ? "1" : location.label();
        if (!location.context().equals(here.context())) {
            return location.context() + "," + location.extension() + "," + line;
        }
        return location.extension().equals(here.extension())
                        && !location.label().isEmpty()
                ? line
                : location.extension() + "," + line;
    }
}
