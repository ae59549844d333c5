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

/** Finds what is wrong with a draft: what the compiler can tell, and what only the PBX knows. */
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

    /** @param language of the actions' words in the problems */
    public Compilation compile(Flow flow, int version, Locale language) {
        return new Compiler(actions.in(language)).compile(flow, version);
    }

    /** What a saved action has people switch by hand. */
    public Optional<LiveSwitch> byHand(Flow saved, Locale language) {
        return saved.start()
                .filter(start -> saved.isSavedAction())
                .flatMap(saved::step)
                .flatMap(step -> new Compiler(actions.in(language))
                        .compileFeatures(saved.id().value(), step)
                        .declaredSwitch())
                .map(declared -> new LiveSwitch(saved, declared));
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

    /** All that can be told now: the compilation's problems and what the PBX says of numbers and references. */
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

    /** What the compiler found, and what is wrong with what else is installed and live. */
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
        List<Problem> problems = new ArrayList<>(numbersOnPbx(server, draft));
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

    /** Why a version cannot be live again, as far as that can be told without compiling it. */
    public List<Problem> inTheWay(PbxServer server, Flow older) {
        List<Problem> problems = new ArrayList<>(numbersOnPbx(server, older));
        problems.addAll(usages.goneConnections(older));
        return problems;
    }

    /** The numbers of a callflow that the PBX does not give up. */
    private List<Problem> numbersOnPbx(PbxServer server, Flow flow) {
        List<Problem> problems = new ArrayList<>();
        flow.numbers().forEach(number -> takenOnPbx(server, number).ifPresent(problems::add));
        return problems;
    }

    /** Why the PBX does not part with a number. */
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
