package org.callwright.compiler.lower;

import java.util.List;
import org.callwright.action.Condition;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.compiler.dialplan.Instruction;

/** Estimates how long a line will be, so that huge output is refused before it fills the memory. */
final class OutputSize {
    /** The estimate for a name, a number and the like. */
    private static final long LITTLE = 40;

    private OutputSize() {}

    static long of(Instruction instruction) {
        return LITTLE
                + switch (instruction) {
                    case Instruction.Run run -> of(run.arguments());
                    case Instruction.Assign assign -> of(assign.variable()) + of(assign.value());
                    case Instruction.NumberTyped typed -> of(typed.number());
                    case Instruction.Add add -> of(add.variable());
                    case Instruction.JumpIf jump -> of(jump.condition());
                    default -> 0;
                };
    }

    private static long of(List<? extends Value> values) {
        return values.stream().mapToLong(OutputSize::of).sum();
    }

    private static long of(Value value) {
        return switch (value) {
            case Value.Text text -> 1 + text.text().length();
            case Template template -> 1 + template.text().length();
            case Value.Joined joined -> of(joined.values());
            case Value.Options options ->
                options.options().stream()
                        .mapToLong(option -> 1 + of(option.values()))
                        .sum();
            case Value.Outside outside -> LITTLE + of(outside.number());
            case Variable.Function function -> LITTLE + of(function.arguments());
            default -> LITTLE;
        };
    }

    private static long of(Condition condition) {
        return LITTLE
                + switch (condition) {
                    case Condition.Is is -> of(is.value()) + is.text().length();
                    case Condition.Matches matches ->
                        of(matches.value()) + matches.regex().length();
                    case Condition.Below below -> of(below.number());
                    case Condition.Not not -> of(not.condition());
                    case Condition.All all ->
                        all.conditions().stream().mapToLong(OutputSize::of).sum();
                    case Condition.Any any ->
                        any.conditions().stream().mapToLong(OutputSize::of).sum();
                };
    }
}
