package org.callwright.app.internal.flows;

import java.util.regex.Pattern;
import org.callwright.app.AppException;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/**
 * What a callflow from outside may have. Nobody draws as much as this; it keeps whatever is imported from making pages
 * and publications slow, and from having in it what no text of a person has.
 */
final class FlowLimits {
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_ID = 100;
    private static final int MOST_NUMBERS = 500;
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_BRANCHES = 500;
    private static final int HIGHEST_SCHEMA = 1_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private FlowLimits() {}

    /** @throws AppException naming the place where the callflow has too much, or what no callflow has */
    static void check(Flow flow) {
        line("name", flow.name(), LONGEST_NAME);
        if (flow.name().isBlank()) {
            throw new AppException("{0}: This is missing.", "name");
        }
        most("numbers", flow.numbers().size(), MOST_NUMBERS);
        most("steps", flow.steps().size(), MOST_STEPS);
        flow.steps().values().forEach(FlowLimits::check);
        if (flow.isSavedAction()) {
            savedAction(flow);
        }
    }

    private static void savedAction(Flow flow) {
        most("numbers", flow.numbers().size(), 0);
        most("steps", flow.steps().size(), 1);
        if (flow.start()
                .flatMap(flow::step)
                .filter(step -> step.exits().isEmpty())
                .isEmpty()) {
            throw new AppException("{0}: A saved action has one step, which is the start and leads nowhere.", "steps");
        }
        if (SavedActionType.linked(
                        flow.start().flatMap(flow::step).orElseThrow().action())
                .isPresent()) {
            throw new AppException("{0}: A saved action cannot be made of another one.", "steps");
        }
    }

    private static void check(Step step) {
        String path = step.id() + ".";
        line(path + "action", step.action(), LONGEST_ID);
        line(path + "label", step.label(), LONGEST_LABEL);
        lines(path + "note", step.note(), LONGEST_NOTE);
        if (step.schema() < 1 || step.schema() > HIGHEST_SCHEMA) {
            throw new AppException("{0}: This must be a whole number from 1 to {1}.", path + "schema", HIGHEST_SCHEMA);
        }
        most(path + "exits", step.exits().size(), MOST_BRANCHES);
        step.exits().keySet().forEach(exit -> line(path + "exits", exit, LONGEST_ID));
        most(path + "names", step.names().size(), MOST_BRANCHES);
        step.names().forEach((exit, name) -> {
            line(path + "names", exit, LONGEST_ID);
            line(path + "names." + exit, name, LONGEST_LABEL);
        });
        value(path + "config", step.config());
    }

    private static void value(String path, ConfigValue value) {
        switch (value) {
            case ConfigValue.Text text -> lines(path, text.value(), LONGEST_TEXT);
            case ConfigValue.Reference reference -> {
                line(path, reference.kind(), LONGEST_ID);
                lines(path, reference.id(), LONGEST_TEXT);
            }
            case ConfigValue.Items items -> items.values().forEach(item -> value(path, item));
            case ConfigValue.Group group ->
                group.values().forEach((key, inner) -> {
                    line(path, key, LONGEST_ID);
                    value(path + "." + key, inner);
                });
            case ConfigValue.Numeric number -> {} // bounded where it is read
            case ConfigValue.Flag flag -> {}
        }
    }

    private static void line(String path, String text, int longest) {
        text(path, text, longest, CONTROL);
    }

    private static void lines(String path, String text, int longest) {
        text(path, text, longest, CONTROL_IN_LINES);
    }

    private static void text(String path, String text, int longest, Pattern forbidden) {
        if (text.length() > longest) {
            throw new AppException("{0}: This may have {1} characters at most.", path, longest);
        }
        if (forbidden.matcher(text).find()) {
            throw new AppException("{0}: There is a control character in this text. Remove it.", path);
        }
    }

    private static void most(String path, int count, int most) {
        if (count > most) {
            throw new AppException("{0}: There may be {1} of these at most.", path, most);
        }
    }
}
