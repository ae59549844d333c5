package org.callwright.designer.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callwright.app.AppException;
import org.callwright.app.Switches;
import org.callwright.compiler.StepTimes;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.draft.LiveVersion;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint.Branch;
import org.callwright.model.Message;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * Knows which branches callers take now at steps that go by the clock, in what is live. It is found out in the
 * background: the PBX has to be asked what time it is there, and how the switches of saved actions stand. Steps have zones of
 * their own.
 */
public final class CallersNow {
    private final StepTimes times;
    private final Function<FlowId, Optional<Switches.Switch>> switches;
    private final BackgroundWork background;
    private final InstantSource clock;

    /** What is followed, and which branches callers take in it. */
    private Optional<LiveVersion.Live> live = Optional.empty();

    private Set<Branch> branches = Set.of();
    private boolean looking;

    /**
     * @param switches asks how the switch of a saved action stands
     * @param clock that of the PBX
     */
    public CallersNow(
            StepTimes times,
            Function<FlowId, Optional<Switches.Switch>> switches,
            BackgroundWork background,
            InstantSource clock) {
        this.times = times;
        this.switches = switches;
        this.background = background;
        this.clock = clock;
    }

    /**
     * As they were found last in what callers get of a flow; none if that is not what is followed: the ids of steps and
     * branches are the same in other flows.
     */
    public Set<Branch> now(Optional<LiveVersion.Live> live) {
        return this.live.equals(live) ? branches : Set.of();
    }

    /** Looks at once if that is another version than before, or another flow; see {@link #look}. */
    public void follow(Optional<LiveVersion.Live> live, Runnable moved) {
        if (!this.live.equals(live)) {
            this.live = live;
            branches = Set.of();
            looking = false;
            look(moved);
        }
    }

    /**
     * Looks where callers are in what is followed. To be called in the page's thread, every few seconds.
     *
     * @param moved called if they take another branch than was found last
     */
    public void look(Runnable moved) {
        Optional<LiveVersion.Live> looked = live.filter(it -> hasTimed(it.flow()));
        if (looked.isEmpty()) {
            show(Set.of(), moved);
        } else if (!looking) {
            looking = true;
            try {
                background.run(
                        () -> in(looked.get().flow()),
                        found -> found(looked, found, moved),
                        Message.of("It could not be asked how it is switched."),
                        why -> found(looked, Set.of(), moved));
            } catch (RuntimeException | Error e) { // such as no thread to look with: the next time it is tried again
                looking = false;
                throw e;
            }
        }
    }

    private void found(Optional<LiveVersion.Live> looked, Set<Branch> found, Runnable moved) {
        if (live.equals(looked)) { // else another one is followed by now
            looking = false;
            show(found, moved);
        }
    }

    private void show(Set<Branch> found, Runnable moved) {
        if (!found.equals(branches)) {
            branches = found;
            moved.run();
        }
    }

    private boolean hasTimed(Flow flow) {
        return flow.reachable().stream().map(flow.steps()::get).anyMatch(this::isTimed);
    }

    private boolean isTimed(Step step) {
        return step.on() && times.isTimed(step);
    }

    /** The branches that callers take in a flow at this moment, at the steps that they get to now. May ask the PBX. */
    public Set<Branch> in(Flow flow) {
        Instant now = clock.instant();
        Map<String, Optional<String>> linked = new HashMap<>();
        Set<Branch> taken = new HashSet<>();
        Set<StepId> seen = new HashSet<>();
        var open = new ArrayDeque<StepId>(flow.start().stream().toList());
        while (!open.isEmpty()) {
            Step step = flow.steps().get(open.remove());
            if (step != null && seen.add(step.id())) {
                Optional<String> exit = isTimed(step) ? exit(step, now, linked) : Optional.empty();
                exit.ifPresent(it -> taken.add(new Branch(step.id(), it)));
                open.addAll(times.next(step, exit));
            }
        }
        return taken;
    }

    /** @param linked the branches taken at linked steps, which are the same at all steps with one saved action */
    private Optional<String> exit(Step step, Instant now, Map<String, Optional<String>> linked) {
        return SavedActionType.linked(step.action()).isPresent()
                ? linked.computeIfAbsent(step.action(), action -> exit(step, now))
                : exit(step, now);
    }

    private Optional<String> exit(Step step, Instant now) {
        try {
            Optional<String> switched =
                    SavedActionType.linked(step.action()).flatMap(switches).map(Switches.Switch::value);
            return times.exitAt(step, now, switched);
        } catch (AppException unknown) { // how its switch stands, as while the PBX is away
            return Optional.empty();
        }
    }
}
