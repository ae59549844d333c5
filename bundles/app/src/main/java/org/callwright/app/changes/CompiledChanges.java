package org.callwright.app.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.model.StepId;

/**
 * In what the dialplan of one drawing differs from another one of the same drawing: an action's bundle, or Callwright, was
 * replaced in between.
 */
public final class CompiledChanges {
    private static final Pattern CONTEXT = Pattern.compile("\\[([^]]+)].*");
    private static final Pattern EXTENSION = Pattern.compile("exten => ([^,]+),.*");
    private static final int NAMED = 5;

    private CompiledChanges() {}

    /**
     * A sentence with the steps whose lines differ; empty when none does.
     *
     * @param flow what both were compiled from
     * @param number of the version that both are
     * @param names of its steps
     */
    public static Optional<FlowChange> between(Flow flow, int number, String before, String after, StepNames names) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Map<String, List<String>> was = lines(before);
        Map<String, List<String>> is = lines(after);
        TreeSet<String> places = new TreeSet<>(was.keySet());
        places.addAll(is.keySet());
        places.removeIf(place -> Objects.equals(was.get(place), is.get(place)));
        String version = DialplanNames.version(flow.id(), number);
        List<StepId> steps = flow.reachable().stream()
                .filter(step -> places.stream().anyMatch(place -> isOf(step, place, version)))
                .toList();
        return Optional.of(
                steps.isEmpty()
                        ? new FlowChange(
                                Optional.empty(),
                                Message.of(
                                        "Calls run other dialplan than now, although the same is drawn: something that"
                                                + " is installed was replaced since."))
                        : new FlowChange(
                                steps.stream().findFirst(),
                                Message.plural(
                                        steps.size(),
                                        "At {1} calls run other dialplan than now, although the same is drawn: something"
                                                + " that is installed was replaced since.",
                                        "At {0} steps calls run other dialplan than now, although the same is drawn:"
                                                + " something that is installed was replaced since: {1}.",
                                        steps.size(),
                                        Message.quoted(steps.stream()
                                                .limit(NAMED)
                                                .map(names::of)
                                                .toList()))));
    }

    /** The lines of each extension, by {@code context,extension}. */
    private static Map<String, List<String>> lines(String dialplan) {
        Map<String, List<String>> found = new HashMap<>();
        String context = "";
        String extension = "";
        for (String line : dialplan.lines().filter(each -> !each.isBlank()).toList()) {
            Matcher head = CONTEXT.matcher(line);
            Matcher first = EXTENSION.matcher(line);
            context = head.matches() ? head.group(1) : context;
            extension = head.matches() ? "" : first.matches() ? first.group(1) : extension;
            found.computeIfAbsent(context + "," + extension, place -> new ArrayList<>())
                    .add(line);
        }
        return found;
    }

    /** A step has an extension in the version's context, and contexts of its own that begin with both names. */
    private static boolean isOf(StepId step, String place, String version) {
        return place.equals(version + "," + step.value())
                || place.startsWith(version + "-" + step.value() + ",")
                || place.startsWith(version + "-" + step.value() + "-");
    }
}
