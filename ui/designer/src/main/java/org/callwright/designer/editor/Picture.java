package org.callwright.designer.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.app.CallflowSummary;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.Unpublished;
import org.callwright.app.story.Story;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.canvas.CanvasStory;
import org.callwright.designer.canvas.StoryWriter;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.draft.LiveVersion;
import org.callwright.designer.live.CallersNow;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint.Branch;
import org.callwright.model.Problem;
import org.callwright.model.Step;

/** What is drawn of a callflow: its draft, which marks what callers do not get yet, or on request what they get. */
public final class Picture {

    private final DraftSession session;
    private final Actions actions;
    private final ReferenceDirectory references;
    private final Telling telling;
    private final LiveVersion versions;
    private final CallersNow callers;
    private Optional<LiveVersion.Live> live = Optional.empty();
    private boolean livePreferred;
    private Optional<Written> last = Optional.empty();

    /**
     * Tells flows as stories.
     *
     * @param draft tells the one that is saved
     * @param version tells any other state of it
     */
    public record Telling(Function<Flow, Story> draft, Function<Flow, Story> version) {}

    /** What was written last, and of what. */
    private record Written(Source source, CanvasStory story) {}

    /**
     * All that a picture shows. As long as it is the same, so is the picture.
     *
     * @param live whether the live version is drawn
     * @param other the live version, where it is not the draft
     * @param actions by id, those of the flow's steps
     * @param names the edition of {@link ReferenceDirectory}
     */
    private record Source(
            Flow flow,
            boolean live,
            Optional<LiveVersion.Live> other,
            Map<String, Optional<InstalledAction>> actions,
            List<Problem> problems,
            Set<Branch> now,
            long names) {}

    public Picture(
            DraftSession session,
            Actions actions,
            ReferenceDirectory references,
            Telling telling,
            LiveVersion versions,
            CallersNow callers) {
        this.session = session;
        this.actions = actions;
        this.references = references;
        this.telling = telling;
        this.versions = versions;
        this.callers = callers;
    }

    /**
     * Takes note of which version callers get.
     *
     * @param moved called when callers go another way now, as {@link #passTime} does
     */
    void follow(CallflowSummary callflow, Runnable moved) {
        live = versions.of(callflow);
        callers.follow(live, moved);
    }

    /** @param changed called when callers go another way now, by the clock or a switch, or when names are others */
    void passTime(Runnable changed) {
        if (last.filter(it -> it.source().names() != references.edition()).isPresent()) {
            changed.run();
        }
        callers.look(changed);
    }

    private Set<Branch> now() {
        FlowId drawn = session.flow().id();
        return callers.now(live.filter(it -> it.flow().id().equals(drawn)));
    }

    /** The live version, where that is another one than the draft. */
    Optional<LiveVersion.Live> other() {
        Flow draft = session.flow();
        return live.filter(it -> it.flow().id().equals(draft.id()) && !it.flow().equals(draft));
    }

    /** @param live whether to draw what callers get, as long as that is something else */
    void prefer(boolean live) {
        livePreferred = live;
    }

    boolean showsLive() {
        return livePreferred && other().isPresent();
    }

    /** What is drawn. */
    Flow flow() {
        return other().filter(it -> livePreferred).map(LiveVersion.Live::flow).orElseGet(session::flow);
    }

    /**
     * Tells it, unless it is what was told last: steps are opened far more often than changed, and most of what else
     * happens is in other callflows.
     *
     * @param problems those of the draft
     */
    CanvasStory story(List<Problem> problems) {
        Flow flow = flow();
        Source source = new Source(flow, showsLive(), other(), used(flow), problems, now(), references.edition());
        Written written =
                last.filter(it -> it.source().equals(source)).orElseGet(() -> new Written(source, write(problems)));
        last = Optional.of(written);
        return written.story();
    }

    private Map<String, Optional<InstalledAction>> used(Flow flow) {
        return flow.steps().values().stream()
                .map(Step::action)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), actions::find));
    }

    private CanvasStory write(List<Problem> problems) {
        if (showsLive()) {
            return StoryWriter.write(
                    flow(), telling.version().apply(flow()), actions, List.of(), Unpublished.NONE, now(), false);
        }
        Flow draft = session.flow();
        Unpublished unpublished = other().map(
                        it -> Unpublished.since(it.number(), it.flow(), draft, actions, references::name))
                .orElse(Unpublished.NONE);
        return StoryWriter.write(
                draft, telling.draft().apply(draft), actions, problems, unpublished, now(), session.isEditable());
    }
}
