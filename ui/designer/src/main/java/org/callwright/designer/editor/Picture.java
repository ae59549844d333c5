package org.callwright.designer.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.callwright.app.CallflowSummary;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.Unpublished;
import org.callwright.app.story.Story;
import org.callwright.designer.canvas.CanvasStory;
import org.callwright.designer.canvas.StoryWriter;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.draft.LiveVersion;
import org.callwright.designer.live.CallersNow;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint.Branch;
import org.callwright.model.Problem;

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

    /** @param names the edition of {@link ReferenceDirectory} */
    private record Source(Flow flow, boolean live, List<Problem> problems, long names) {}

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
     * Takes note of which version callers get. All is told anew: actions, too, may have come or gone, or have new names.
     *
     * @param moved called when callers go another way now, as {@link #passTime} does
     */
    void follow(CallflowSummary callflow, Runnable moved) {
        live = versions.of(callflow);
        last = Optional.empty();
        callers.follow(live, toldAnew(moved));
    }

    /** @param changed called when callers go another way now, by the clock or a switch, or when names are others */
    void passTime(Runnable changed) {
        if (last.filter(it -> it.source().names() != references.edition()).isPresent()) {
            changed.run();
        }
        callers.look(toldAnew(changed));
    }

    private Runnable toldAnew(Runnable moved) {
        return () -> {
            last = Optional.empty();
            moved.run();
        };
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
     * Tells it, unless it is what was told last: steps are opened far more often than changed.
     *
     * @param problems those of the draft
     */
    CanvasStory story(List<Problem> problems) {
        Source source = new Source(flow(), showsLive(), problems, references.edition());
        Written written =
                last.filter(it -> it.source().equals(source)).orElseGet(() -> new Written(source, write(problems)));
        last = Optional.of(written);
        return written.story();
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
