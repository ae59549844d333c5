package org.callwright.app.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.action.times.Week;
import org.callwright.app.story.Plot.PlotBranch;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.StepTimes;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.CardSummary;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.catalog.SentencePart;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** What is said of the steps of a flow. */
final class StepWords {
    private static final Pattern KEY = Pattern.compile("key-([0-9]|star|hash)");

    private final Flow flow;
    private final ActionCatalog actions;
    private final CardSummary.Names references;
    private final Map<StepId, String> names = new HashMap<>();
    private final Map<StepId, Map<String, String>> rows = new HashMap<>();
    private final Map<StepId, Map<String, Week>> weeks = new HashMap<>();

    StepWords(Flow flow, ActionCatalog actions, CardSummary.Names references) {
        this.flow = flow;
        this.actions = actions;
        this.references = references;
    }

    /** What callers press to take a branch. */
    static Optional<String> key(String exit) {
        Matcher key = KEY.matcher(exit);
        return key.matches()
                ? Optional.of(
                        switch (key.group(1)) {
                            case "star" -> "*";
                            case "hash" -> "#";
                            default -> key.group(1);
                        })
                : Optional.empty();
    }

    private Step step(StepId id) {
        return flow.steps().get(id);
    }

    private Optional<InstalledAction> action(Step step) {
        return actions.find(step.action());
    }

    /** The words before what a branch leads to; empty where calls simply go on. */
    Optional<String> reachedBy(PlotBranch branch) {
        return action(step(branch.step()))
                .map(action -> action.reachedBy(branch.exits().getFirst(), branch.label()))
                .filter(words -> !words.isBlank());
    }

    /** A branch as a row of its own tells of it. */
    Row.Named named(PlotBranch branch) {
        String exit = branch.exits().getFirst();
        return new Row.Named(
                branch.way(),
                branch.label(),
                Optional.ofNullable(
                        rows.computeIfAbsent(branch.step(), this::rows).get(exit)),
                Optional.ofNullable(weeks.computeIfAbsent(branch.step(), id -> new StepTimes(actions).weeks(step(id)))
                        .get(exit)));
    }

    private Map<String, String> rows(StepId id) {
        Step step = step(id);
        return action(step)
                .map(found -> found.action() instanceof SavedActionType saved
                        ? rows(saved.original(), saved.step())
                        : rows(found, step))
                .orElse(Map.of());
    }

    private Map<String, String> rows(InstalledAction action, Step step) {
        return action.form().hasBranchRows()
                ? action.rows(new Compiler(actions).migrated(step).config(), references)
                : Map.of();
    }

    /** @param ends whether nothing is connected where calls would go on */
    Item.Sentence sentence(StepId id, Optional<String> reachedBy, boolean ends) {
        Step step = step(id);
        Optional<InstalledAction> action = action(step);
        return new Item.Sentence(
                id,
                reachedBy,
                beginning(reachedBy.isEmpty(), parts(step, action)),
                action.flatMap(found -> found.aside(step.config(), references)),
                new Item.State(
                        step.on(),
                        action.isPresent(),
                        SavedActionType.linked(step.action()).isPresent(),
                        ends));
    }

    /** The action's sentence, with the name that an admin gave the step: for what it is about, or in parentheses. */
    private List<SentencePart> parts(Step step, Optional<InstalledAction> action) {
        List<SentencePart> parts = new ArrayList<>(action.map(found -> found.sentence(step.config(), references))
                .orElseGet(() -> List.of(new SentencePart.Name(step.action(), true))));
        if (step.label().isBlank()) {
            return parts;
        }
        List<SentencePart> about = parts.stream().filter(SentencePart::decides).toList();
        if (!about.isEmpty() && about.stream().allMatch(SentencePart.Words.class::isInstance)) {
            parts.replaceAll(part -> part.decides() ? new SentencePart.Name(step.label(), true) : part);
        } else {
            parts.add(new SentencePart.Words(" (", false));
            parts.add(new SentencePart.Name(step.label(), false));
            parts.add(new SentencePart.Words(")", false));
        }
        return parts;
    }

    private static List<SentencePart> beginning(boolean capital, List<SentencePart> parts) {
        List<SentencePart> sentence = new ArrayList<>(parts);
        if (!parts.isEmpty()
                && parts.getFirst() instanceof SentencePart.Words(String text, boolean decides)
                && !text.isEmpty()) {
            String first = text.substring(0, 1);
            String changed = capital ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT);
            sentence.set(0, new SentencePart.Words(changed + text.substring(1), decides));
        }
        return sentence;
    }

    /** A step as chips name it, such as {@code Message: Front desk}. */
    String name(StepId id) {
        return names.computeIfAbsent(id, this::named);
    }

    /** What a step is about, such as {@code Front desk}; its name if it is about nothing. */
    String about(StepId id) {
        String about = about(step(id), action(step(id)));
        return about.isBlank() ? name(id) : about;
    }

    private String about(Step step, Optional<InstalledAction> action) {
        return step.label().isBlank()
                ? parts(step, action).stream()
                        .filter(part -> part.decides() && !(part instanceof SentencePart.Words))
                        .map(SentencePart::text)
                        .collect(Collectors.joining())
                : step.label();
    }

    private String named(StepId id) {
        Step step = step(id);
        Optional<InstalledAction> action = action(step);
        String about = about(step, action);
        String deed = action.map(InstalledAction::deed).orElse("");
        if (deed.isEmpty() || about.startsWith(deed)) {
            return about;
        }
        return about.isBlank() ? deed : deed + ": " + about;
    }
}
