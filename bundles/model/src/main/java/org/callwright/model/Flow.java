package org.callwright.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callwright.model.config.ConfigValue;

/**
 * A callflow or saved action as drawn. It is a value: an edit creates another flow, so undo is a list and a difference
 * is a comparison.
 *
 * @param id never changes
 * @param name shown to people
 * @param numbers that callers dial to reach it; may be empty
 * @param start the first step; absent while nothing is drawn
 * @param steps all steps by id, reachable or not
 * @param hideFromContacts whether the PBX's contact list leaves it out
 * @param listInMainNumber whether the main number's callflow offers it
 * @param kind whether callers or other callflows reach it
 */
public record Flow(
        FlowId id,
        String name,
        SortedSet<PhoneNumber> numbers,
        Optional<StepId> start,
        SortedMap<StepId, Step> steps,
        boolean hideFromContacts,
        boolean listInMainNumber,
        Kind kind) {

    /** The kind of a flow. */
    public enum Kind {
        /** Answers calls, by its numbers or from another callflow. */
        CALLFLOW,
        /**
         * A saved action: a named flow of a single step. Steps of callflows are linked to it, and its open branches
         * continue at the branches of the linked step.
         */
        SAVED_ACTION
    }

    public Flow {
        numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
        steps.forEach((key, step) -> {
            if (!key.equals(step.id())) {
                throw new IllegalArgumentException("Step " + step.id() + " is filed under " + key);
            }
        });
    }

    /** A callflow without steps. */
    public static Flow empty(FlowId id, String name) {
        return new Flow(id, name, new TreeSet<>(), Optional.empty(), new TreeMap<>(), false, false, Kind.CALLFLOW);
    }

    /** A saved action. The id of its step is {@code s1}. */
    public static Flow savedAction(FlowId id, String name, String action, int schema, ConfigValue.Group config) {
        var step = Step.of(new StepId("s1"), action, schema, config);
        return empty(id, name).withKind(Kind.SAVED_ACTION).withStep(step).withStart(step.id());
    }

    private Flow withKind(Kind kind) {
        return new Flow(id, name, numbers, start, steps, hideFromContacts, listInMainNumber, kind);
    }

    public boolean isSavedAction() {
        return kind == Kind.SAVED_ACTION;
    }

    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(steps.get(id));
    }

    public Flow withName(String name) {
        return new Flow(id, name, numbers, start, steps, hideFromContacts, listInMainNumber, kind);
    }

    public Flow withNumbers(Set<PhoneNumber> numbers) {
        return new Flow(id, name, new TreeSet<>(numbers), start, steps, hideFromContacts, listInMainNumber, kind);
    }

    public Flow withStart(StepId start) {
        return withStart(Optional.of(start));
    }

    public Flow withStart(Optional<StepId> start) {
        return new Flow(id, name, numbers, start, steps, hideFromContacts, listInMainNumber, kind);
    }

    /** This flow with a step added, or the one with the same id replaced. */
    public Flow withStep(Step step) {
        var copy = new TreeMap<>(steps);
        copy.put(step.id(), step);
        return new Flow(id, name, numbers, start, copy, hideFromContacts, listInMainNumber, kind);
    }

    /** This flow with all steps replaced. */
    public Flow withSteps(SortedMap<StepId, Step> steps) {
        return new Flow(id, name, numbers, start, steps, hideFromContacts, listInMainNumber, kind);
    }

    public Flow withFlags(boolean hideFromContacts, boolean listInMainNumber) {
        return new Flow(id, name, numbers, start, steps, hideFromContacts, listInMainNumber, kind);
    }

    /** An unused step id: one above the highest of the form {@code s<n>}. */
    public StepId nextStepId() {
        int highest = steps.keySet().stream()
                .map(StepId::value)
                .filter(value -> value.matches("s[0-9]{1,9}"))
                .mapToInt(value -> Integer.parseInt(value.substring(1)))
                .max()
                .orElse(0);
        return new StepId("s" + (highest + 1));
    }

    /** This flow with another id, for imports and copies. */
    public Flow withId(FlowId id) {
        return new Flow(id, name, numbers, start, steps, hideFromContacts, listInMainNumber, kind);
    }

    /** The steps that can be reached from the start by any branches. */
    public Set<StepId> reachable() {
        return reachable(start.stream().toList());
    }

    /** The steps that can be reached from any of these, which are included. */
    Set<StepId> reachable(Collection<StepId> from) {
        var seen = new TreeSet<StepId>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            StepId next = open.remove();
            Step step = steps.get(next);
            if (step != null && seen.add(next)) {
                open.addAll(step.exits().values());
            }
        }
        return seen;
    }
}
