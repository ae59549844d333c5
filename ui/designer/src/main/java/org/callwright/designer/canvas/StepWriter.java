package org.callwright.designer.canvas;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.app.story.Block;
import org.callwright.app.story.Item;
import org.callwright.app.story.Row;
import org.callwright.app.story.Story;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.bind.BoundStep;
import org.callwright.compiler.catalog.SentencePart;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.Family;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** Writes down what the browser gets of each step. */
final class StepWriter {
    private final Story story;
    private final Flow flow;
    private final Actions actions;
    private final StepNames names;
    private final Map<StepId, List<Problem>> problems;

    /** Of all steps at once: asking an action takes a thread of its own, which costs more than the answer. */
    private final Map<StepId, BoundStep> bound;

    /** The steps that are named by the title of a block. */
    private final Set<StepId> titles;

    StepWriter(Flow flow, Story story, Actions actions, List<Problem> problems) {
        this.flow = flow;
        this.story = story;
        this.actions = actions;
        this.bound = new Compiler(actions).bound(flow);
        this.names = new StepNames(flow, actions);
        this.titles = story.blocks().stream()
                .map(Block::origin)
                .filter(Block.Shared.class::isInstance)
                .map(origin -> ((Block.Shared) origin).step())
                .collect(Collectors.toSet());
        this.problems = problems.stream()
                .filter(problem -> problem.step().isPresent())
                .collect(Collectors.groupingBy(problem -> problem.step().get()));
    }

    /**
     * @param before the branch that leads there, or null
     * @param changed how it is in the live version, or null
     */
    CanvasStory.Sentence sentence(Item.Sentence sentence, String before, String changed) {
        Step step = flow.steps().get(sentence.step());
        List<Problem> found = problems.getOrDefault(step.id(), List.of());
        List<Problem> errors = found.stream().filter(Problem::refusesPublishing).toList();
        boolean titled = titles.contains(step.id());
        return new CanvasStory.Sentence(
                step.id().value(),
                before,
                sentence.reachedBy().orElse(null),
                sentence.parts().stream().map(StepWriter::part).toList(),
                sentence.aside().orElse(null),
                icon(step),
                family(step),
                titled ? null : story.letter(step.id()).orElse(null),
                titled || ways(step.id()) < 2 ? null : waysInto(step.id()),
                sentence.state().on(),
                sentence.state().available(),
                sentence.state().linked(),
                sentence.state().ends(),
                errors.size(),
                found.size() - errors.size(),
                found.isEmpty()
                        ? null
                        : say((errors.isEmpty() ? found : errors).getFirst().message()),
                found.isEmpty() ? null : Wording.problems(found),
                step.note().isBlank() ? null : step.note(),
                changed);
    }

    private static CanvasStory.Part part(SentencePart part) {
        return switch (part) {
            case SentencePart.Missing(String field, String label) ->
                new CanvasStory.Part(part.text(), part.decides(), label, field);
            case SentencePart.Value(String field, String text, boolean decides) ->
                new CanvasStory.Part(text, decides, null, field);
            case SentencePart.Words words -> new CanvasStory.Part(words.text(), words.decides(), null, null);
            case SentencePart.Name name -> new CanvasStory.Part(name.text(), name.decides(), null, null);
        };
    }

    private int ways(StepId step) {
        return story.ways().getOrDefault(step, List.of()).size();
    }

    String waysInto(StepId step) {
        return plural(ways(step), "1 way leads here", "{0} ways lead here", ways(step));
    }

    String icon(Step step) {
        return actions.find(step.action()).map(action -> action.info().icon()).orElse("plug");
    }

    /** Empty for a step whose action is not installed. */
    String family(Step step) {
        return actions.find(step.action()).map(Family::of).orElse("");
    }

    /** The step with all its branches; those that are connected but not declared, as when the action is missing, last. */
    CanvasStory.Step step(Step step) {
        List<Exit> exits = exits(step.id());
        List<CanvasStory.Branch> branches = new ArrayList<>();
        exits.forEach(exit -> branches.add(branch(
                step,
                exit.id(),
                exit.label(),
                exit.fallback().filter(id -> !exit.needsChoice()).orElse(null))));
        step.exits().keySet().stream()
                .filter(id -> exits.stream().noneMatch(exit -> exit.id().equals(id)))
                .forEach(id -> branches.add(branch(step, id, id.replace('-', ' '), null)));
        return new CanvasStory.Step(
                step.id().value(),
                names.of(step.id()),
                actions.find(step.action()).map(action -> action.info().label()).orElse(step.action()),
                uses(step.config()).toList(),
                branches,
                main(step.id()).orElse(null));
    }

    private static Stream<String> uses(ConfigValue value) {
        return switch (value) {
            case ConfigValue.Reference reference -> Stream.of(reference.id());
            case ConfigValue.Items items -> items.values().stream().flatMap(StepWriter::uses);
            case ConfigValue.Group group -> group.values().values().stream().flatMap(StepWriter::uses);
            case ConfigValue.Text text -> Stream.empty();
            case ConfigValue.Numeric number -> Stream.empty();
            case ConfigValue.Flag flag -> Stream.empty();
        };
    }

    private CanvasStory.Branch branch(Step step, String exit, String label, String fallback) {
        return new CanvasStory.Branch(
                exit,
                label,
                step.target(exit).map(StepId::value).orElse(null),
                actions.find(step.action())
                        .filter(action -> !action.info().choice())
                        .map(action -> action.reachedBy(exit, label))
                        .filter(words -> !words.isBlank())
                        .orElse(null),
                step.name(exit).isPresent(),
                fallback);
    }

    /** The branch that something put behind a step connects; empty if the step ends the call. */
    Optional<String> main(StepId step) {
        return exits(step).stream().findFirst().map(Exit::id);
    }

    private List<Exit> exits(StepId step) {
        return Optional.ofNullable(bound.get(step)).map(BoundStep::exits).orElse(List.of());
    }

    /** Where keys are added to a choice: at the first of those that lead nowhere yet. */
    Optional<CanvasStory.End> freeKey(Item.Rows rows) {
        Set<String> told = rows.rows().stream().map(row -> row.branch().exit()).collect(Collectors.toSet());
        List<CanvasStory.FreeKey> free = exits(rows.step()).stream()
                .map(Exit::id)
                .filter(exit -> !told.contains(exit))
                .flatMap(exit ->
                        Row.key(exit).map(key -> new CanvasStory.FreeKey(rows.step() + "/" + exit, key)).stream())
                .toList();
        return free.stream().findFirst().map(first -> new CanvasStory.End(first.branch(), say("Add a key"), free));
    }
}
