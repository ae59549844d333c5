package org.callwright.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;

/** What holds for the story of every flow, whatever its shape. */
class StoryTest {
    /** Fixed, so that a failure comes again; every flow is named by its number in what follows from it. */
    private static final long SEED = 20_261_128;

    private final StoryActions actions = new StoryActions();

    private Story told(Flow flow, DrawingNotes notes) {
        return Story.of(flow, actions, reference -> reference.id(), notes);
    }

    private Story told(Flow flow) {
        return told(flow, DrawingNotes.NONE);
    }

    private static List<Flow> flows() {
        return StoryFlows.generated(SEED).toList();
    }

    @Test
    void eachStepStandsExactlyOnce() {
        flows().forEach(flow -> assertThat(new StoryReading(told(flow), flow).sentences)
                .as("%s", flow)
                .containsExactlyInAnyOrderElementsOf(flow.steps().keySet()));
    }

    @Test
    void eachBranchLeadsWhereItLeads() {
        flows().forEach(flow -> {
            Map<InsertionPoint.Branch, StepId> drawn = new HashMap<>();
            flow.steps()
                    .values()
                    .forEach(step -> step.exits()
                            .forEach((exit, to) -> drawn.put(new InsertionPoint.Branch(step.id(), exit), to)));
            Map<InsertionPoint.Branch, StepId> read = new HashMap<>(new StoryReading(told(flow), flow).exits);
            // Exits that fall back to another and lead to the same step are told as that one.
            drawn.entrySet().stream()
                    .filter(exit -> !read.containsKey(exit.getKey()))
                    .filter(exit -> exit.getKey().exit().matches("busy|away"))
                    .filter(exit -> exit.getValue()
                            .equals(read.get(
                                    new InsertionPoint.Branch(exit.getKey().step(), "not-answered"))))
                    .forEach(exit -> read.put(exit.getKey(), exit.getValue()));
            assertThat(read).as("%s", flow).isEqualTo(drawn);
        });
    }

    @Test
    void whatChipsNameHasALetterOfItsOwn() {
        flows().forEach(flow -> {
            Story story = told(flow);
            assertThat(new StoryReading(story, flow).chips)
                    .allSatisfy(chip -> assertThat(story.letter(chip.to())).isPresent());
            assertThat(story.letters().values()).doesNotHaveDuplicates();
        });
    }

    @Test
    void theSameFlowGivesTheSameStory() {
        flows().forEach(flow -> {
            Story story = told(flow);
            assertThat(told(flow)).isEqualTo(story);
            assertThat(told(flow, story.notes())).as("with its notes").isEqualTo(story);
        });
    }

    @Test
    void aBlockStandsRightBehindTheOneItHangsFrom() {
        flows().forEach(flow -> {
            int depth = 0;
            for (Block block : told(flow).blocks()) {
                assertThat(block.depth()).isBetween(0, depth + 1);
                assertThat(block.depth() == 0).isEqualTo(!(block.origin() instanceof Block.AtRow));
                depth = block.depth();
            }
        });
    }

    /** Edits of one step, as a person makes them, one after the other. */
    @Test
    void anEditMovesNoOtherStepAndChangesNoLetter() {
        var random = new Random(SEED);
        int stayed = 0;
        for (Flow flow : flows()) {
            Story before = told(flow);
            for (int edit = 0; edit < 5 && !flow.steps().isEmpty(); edit++) {
                Flow after = edited(flow, random);
                Story now = told(after, before.notes());
                Set<InsertionPoint.Branch> back = new StoryReading(now, after).back;
                Set<StepId> reached = after.reachable();
                for (Map.Entry<StepId, InsertionPoint.Branch> home :
                        before.notes().homes().entrySet()) {
                    InsertionPoint.Branch branch = home.getValue();
                    boolean leadsThere = after.step(branch.step())
                            .flatMap(step -> step.target(branch.exit()))
                            .filter(home.getKey()::equals)
                            .isPresent();
                    boolean needed = !leadsThere // or leads back now, or nobody takes it any more
                            || back.contains(branch)
                            || reached.contains(branch.step()) != reached.contains(home.getKey());
                    if (!needed) {
                        assertThat(now.notes().homes())
                                .as("%s in %s", home, after)
                                .contains(home);
                        stayed++;
                    }
                }
                assertThat(now.notes().letters())
                        .containsAllEntriesOf(before.notes().letters());
                flow = after;
                before = now;
            }
        }
        assertThat(stayed).isGreaterThan(10_000);
    }

    private static Flow edited(Flow flow, Random random) {
        List<StepId> ids = new ArrayList<>(flow.steps().keySet());
        Step step = flow.steps().get(ids.get(random.nextInt(ids.size())));
        return switch (random.nextInt(4)) {
            case 0 -> flow.withStep(step.withLabel("Edited"));
            case 1 ->
                FlowEdits.insert(
                        flow,
                        new InsertionPoint.Branch(step.id(), exit(step, random)),
                        StoryFlows.step(flow.nextStepId(), StoryActions.PLAY),
                        Optional.of("next"));
            case 2 -> ids.size() < 2 ? flow : FlowEdits.delete(flow, step.id(), Optional.of("next"));
            default -> flow.withStep(step.connect(exit(step, random), ids.get(random.nextInt(ids.size()))));
        };
    }

    private static String exit(Step step, Random random) {
        List<String> exits = new ArrayList<>(step.exits().keySet());
        return exits.isEmpty() ? "next" : exits.get(random.nextInt(exits.size()));
    }

    @Test
    void threeThousandStepsAreToldInWellUnderASecond() {
        String[] chain = new String[3_000];
        String[] menus = new String[3_000];
        for (int i = 1; i <= 3_000; i++) {
            chain[i - 1] = "s" + i + " play" + (i < 3_000 ? " next=s" + (i + 1) : "");
            menus[i - 1] = "s" + i + " menu" + (i < 3_000 ? " key-1=s" + (i + 1) + " key-2=s3000 timeout=s1" : "");
        }
        List<Flow> large =
                List.of(StoryFlows.of(chain), StoryFlows.of(menus), StoryFlows.generated(new Random(SEED), 3_000));
        large.forEach(flow -> told(flow)); // warm
        for (Flow flow : large) {
            long begun = System.nanoTime();
            Story story = told(flow);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            assertThat(new HashSet<>(new StoryReading(story, flow).sentences)).hasSize(3_000);
            assertThat(told(flow, story.notes())).isEqualTo(story);
            assertThat(millis).isLessThan(1_000);
        }
    }
}
