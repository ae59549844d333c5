package org.callwright.app.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callwright.action.Reference.Destination;
import org.callwright.action.Reference.Route;
import org.callwright.app.Actions;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.pbx.Inventory;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds what is wrong with a draft: what the compiler can tell, other flows, and the PBX. */
@Component(service = DraftChecks.class)
public class DraftChecks {
    private final Actions actions;
    private final PbxConnection pbx;
    private final FlowUsages usages;
    private final Map<FlowId, Map<Locale, Known>> known = new ConcurrentHashMap<>();

    @Activate
    public DraftChecks(@Reference Actions actions, @Reference PbxConnection pbx, @Reference FlowUsages usages) {
        this.actions = actions;
        this.pbx = pbx;
        this.usages = usages;
    }

    private record Known(long revision, long generation, List<Problem> problems) {}

    /** @param language the language of the actions' texts in problems and in the switch */
    public Compilation compile(Flow flow, int version, Locale language) {
        return new Compiler(actions.in(language)).compile(flow, version);
    }

    /** What can be told without the PBX; remembered until the draft or the installed actions change. */
    public List<Problem> quick(StoredFlow stored, Locale language) {
        long generation = actions.generation();
        Map<Locale, Known> byLanguage = known.computeIfAbsent(stored.draft().id(), id -> new ConcurrentHashMap<>());
        Known now = byLanguage.compute(language, (id, before) -> {
            boolean fresh =
                    before != null && before.revision() == stored.revision() && before.generation() == generation;
            return fresh
                    ? before
                    : new Known(
                            stored.revision(),
                            generation,
                            withSurroundings(stored.draft(), compile(stored.draft(), 1, language)));
        });
        return now.problems();
    }

    /** Everything that can be found now, errors first: also asks the PBX about numbers and references. */
    public List<Problem> thorough(Flow draft, Compilation compilation) {
        List<Problem> problems = new ArrayList<>(withSurroundings(draft, compilation));
        try {
            if (pbx.reachable().isPresent()) {
                problems.addAll(onPbx(pbx.reachable().get(), draft, compilation));
            } else {
                problems.add(Problem.of(ProblemCode.PBX_AWAY));
            }
        } catch (PbxUnreachableException e) {
            problems.add(Problem.of(ProblemCode.PBX_AWAY));
        }
        problems.sort((a, b) -> a.code().severity().compareTo(b.code().severity()));
        return List.copyOf(problems);
    }

    /** The compilation's problems, and those with other flows, connections and installed actions. */
    private List<Problem> withSurroundings(Flow draft, Compilation compilation) {
        List<Problem> problems = new ArrayList<>(compilation.problems());
        problems.addAll(usages.problems(draft));
        problems.addAll(usages.goneConnections(draft));
        for (Step step : draft.steps().values()) {
            List<String> bundles = actions.bundlesOffering(step.action());
            if (bundles.size() > 1) {
                problems.add(
                        Problem.at(step.id(), ProblemCode.ACTION_DUPLICATE, step.action(), String.join(", ", bundles)));
            }
        }
        return List.copyOf(problems);
    }

    private List<Problem> onPbx(PbxServer server, Flow draft, Compilation compilation) {
        List<Problem> problems = new ArrayList<>(takenOnPbx(server, draft));
        if (!compilation.uses().isEmpty()) {
            Inventory inventory = server.inventory();
            for (Compilation.Use use : compilation.uses()) {
                String id = use.reference().id();
                String kind = ReferenceKind.kind(use.reference().getClass());
                if (inventory.knows(kind)
                        && inventory.items(kind).stream()
                                .noneMatch(item -> item.id().equals(id))) {
                    problems.add(missing(use, kind, id));
                }
            }
        }
        return problems;
    }

    private static Problem missing(Compilation.Use use, String kind, String id) {
        boolean listed = use.reference() instanceof Destination || use.reference() instanceof Route;
        return Problem.at(
                use.step(),
                use.field(),
                listed ? ProblemCode.NOT_ALLOWED : ProblemCode.NOT_ON_PBX,
                ReferenceKind.the(kind),
                id);
    }

    /** A problem for each number of a flow that the PBX uses itself. */
    static List<Problem> takenOnPbx(PbxServer server, Flow flow) {
        return flow.numbers().stream()
                .flatMap(number -> takenOnPbx(server, number).stream())
                .toList();
    }

    /** The problem with a number that the PBX uses itself; empty when it is free there. */
    public static Optional<Problem> takenOnPbx(PbxServer server, PhoneNumber number) {
        return server.isProtected(number)
                ? Optional.of(Problem.of(ProblemCode.NUMBER_PROTECTED, number))
                : server.owner(number)
                        .map(owner -> Problem.of(ProblemCode.NUMBER_TAKEN, number, Message.of("the PBX: {0}", owner)));
    }

    /** Forgets what is known of a callflow that was deleted: an import may bring its id back with another drawing. */
    public void forget(FlowId id) {
        known.remove(id);
    }
}
