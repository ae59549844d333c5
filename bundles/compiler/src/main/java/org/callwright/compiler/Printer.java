package org.callwright.compiler;

import java.util.List;
import org.callwright.action.Variable;
import org.callwright.model.Message;

/** Writes a listing as the text of an extensions.conf. Equal listings give equal text. */
final class Printer {
    /** Asterisk skips longer lines with nothing but a log entry. */
    private static final int LONGEST_LINE = 4_000;

    private final StringBuilder text = new StringBuilder();
    private final ValuePrinter values = new ValuePrinter();

    private Printer() {}

    static String print(Listing listing) {
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

    private void extension(String context, String extension, List<Listing.Line> lines) {
        String head = "exten => " + extension + ",1";
        for (Listing.Line line : lines) {
            if (line.command() instanceof Command.Hint hint) {
                text.append("exten => ")
                        .append(extension)
                        .append(",hint,")
                        .append(values.lampDevice(hint.lamp()))
                        .append('\n');
                continue;
            }
            String label = line.label().isEmpty() ? "" : "(" + line.label() + ")";
            String printed = head + label + "," + command(line.command(), new Place(context, extension, ""));
            if (printed.length() > LONGEST_LINE) {
                throw new UnsafeText(printed, Message.of("more than {0} of them in one line", LONGEST_LINE));
            }
            text.append(printed).append('\n');
            head = " same => n";
        }
    }

    private String command(Command command, Place here) {
        return switch (command) {
            case Command.Run run -> run.application() + "(" + values.arguments(run.arguments()) + ")";
            case Command.Assign assign -> set(assign.variable(), values.assigned(assign.value()));
            case Command.Add add ->
                set(add.variable(), "$[" + values.number(add.variable()) + " + " + add.amount() + "]");
            case Command.Call call ->
                "Gosub(" + Contexts.FLOW + "," + call.callflow().id() + ",1)";
            case Command.Count count ->
                "Set(" + Contexts.DEPTH + "=$[0${" + Contexts.DEPTH + "} + " + count.more() + "])";
            case Command.ComeBack back -> "Return(" + back.result() + ")";
            case Command.Jump jump -> "Goto(" + place(jump.place(), here) + ")";
            case Command.JumpIf jump ->
                "GotoIf(" + values.condition(jump.condition()) + "?" + place(jump.place(), here) + ")";
            case Command.End end -> end.routine() ? "Return()" : "Hangup()";
            case Command.RestoreTimeout restore -> restoreTimeout(restore);
            case Command.Hint hint -> throw new IllegalArgumentException("A hint is no line of its own");
            case Command.LeaveContainerOnHangup leave -> "Set(AGIEXITONHANGUP=yes)";
            case Command.AskContainer ask -> "AGI(${" + StepToken.ADDRESS + "}/" + ask.token() + ")";
        };
    }

    private String set(Variable variable, String value) {
        return "Set(" + values.target(variable) + "=" + value + ")";
    }

    private String restoreTimeout(Command.RestoreTimeout restore) {
        String left = "${" + values.target(restore.left()) + "}";
        String remaining = left + " - (${EPOCH} - ${" + values.target(restore.since()) + "})";
        return "Set(TIMEOUT(absolute)=${IF($[" + left + " = 0]?0:${IF($[" + remaining + " < 1]?1:$[" + remaining
                + "])})})";
    }

    private static String place(Place place, Place here) {
        String line = place.label().isEmpty() ? "1" : place.label();
        if (!place.context().equals(here.context())) {
            return place.context() + "," + place.extension() + "," + line;
        }
        return place.extension().equals(here.extension()) && !place.label().isEmpty()
                ? line
                : place.extension() + "," + line;
    }
}
