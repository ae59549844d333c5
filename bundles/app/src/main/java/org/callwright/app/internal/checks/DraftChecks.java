package org.callwright.app.internal.checks;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.DrawingFacts;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentCache;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.PbxInventory;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.FeatureCompilation;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.MachineFaultException;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds what is wrong with a draft: what the compiler can tell, other flows, and the PBX. */
@Component(service = DraftChecks.class)
public class DraftChecks {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int MOST_REMEMBERED = 20_000;

    private final Actions actions;
    private final PbxConnection pbx;
    private final PbxInventory inventory;
    private final FlowUsages usages;
    private final DependentCache<Draft, List<Problem>> known;

    @Activate
    public DraftChecks(
            @Reference Actions actions,
            @Reference PbxConnection pbx,
            @Reference PbxInventory inventory,
            @Reference FlowUsages usages,
            @Reference Changes changes) {
        this.actions = actions;
        this.pbx = pbx;
        this.inventory = inventory;
        this.usages = usages;
        this.known = new DependentCache<>(changes, MOST_REMEMBERED);
    }

    private record Draft(FlowId flow, Locale language) {}

    /** @param language the language of the actions' texts in problems */
    public Compilation compile(Flow flow, int version, Locale language) {
        return new Compiler(actions.in(language)).compile(flow, version);
    }

    /**
     * What can be found without the PBX. A draft is checked again only after it changed, one of the flows and connections
     * it refers to, or the installed actions.
     */
    public List<Problem> quick(StoredFlow stored, Locale language) {
        Flow draft = stored.draft();
        return kept(() -> known.get(
                new Draft(draft.id(), language),
                stored.revision(),
                () -> FlowUsages.concerning(draft.id(), DrawingFacts.of(draft)),
                () -> withSurroundings(draft, compile(draft, 1, language).orFault())));
    }

    /** As {@link #quick(StoredFlow, Locale)}, of a draft that is not stored. */
    public List<Problem> withoutPbx(Flow draft, Locale language) {
        return kept(() -> withSurroundings(draft, compile(draft, 1, language).orFault()));
    }

    /**
     * The same of a draft that is read only where it has to be checked.
     *
     * @param read reads it; empty when it was deleted meanwhile
     * @return empty also when it was deleted meanwhile
     */
    public List<Problem> quick(FlowFacts facts, Locale language, Supplier<Optional<Flow>> read) {
        List<Problem> problems = kept(() -> known.get(
                new Draft(facts.id(), language),
                facts.revision(),
                () -> FlowUsages.concerning(facts.id(), facts.draft()),
                () -> read.get()
                        .map(draft -> withSurroundings(
                                draft, compile(draft, 1, language).orFault()))
                        .orElse(null)));
        return Objects.requireNonNullElse(problems, List.of());
    }

    /** Problems that may be kept. A fault of the machine is no property of the draft, and is told without being kept. */
    private static List<Problem> kept(Supplier<List<Problem>> problems) {
        try {
            return problems.get();
        } catch (MachineFaultException e) {
            return List.of(Problem.of(ProblemCode.MACHINE_FAULT, e.fault().message()));
        }
    }

    /** Everything that can be found now, errors first: also asks the PBX about numbers and references. */
    public List<Problem> thorough(Flow draft, Compilation compilation) {
        List<Problem> problems = new ArrayList<>(withSurroundings(draft, compilation));
        try {
            if (pbx.reachable().isPresent()) {
                problems.addAll(changedFiles(pbx.reachable().get()));
                problems.addAll(referencesOnPbx(compilation));
                ZoneChecks.problems(pbx.reachable().get(), compilation.zones()).forEach(problems::add);
                problems.addAll(protectedOnPbx(pbx.reachable().get(), draft, compilation));
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
        problems.addAll(notLive(draft, compilation));
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

    /** What has to do with protected numbers, where anything of the draft has. */
    private static List<Problem> protectedOnPbx(PbxServer server, Flow draft, Compilation compilation) {
        boolean dialsOut =
                compilation.uses().stream().anyMatch(use -> ReferenceKind.of(use.reference()) == ReferenceKind.ROUTE);
        if (!dialsOut && draft.numbers().isEmpty() && compilation.codes().isEmpty()) {
            return List.of();
        }
        if (!server.knowsProtectedNumbers()) {
            return List.of(Problem.of(ProblemCode.PROTECTION_UNREAD));
        }
        return Stream.concat(takenOnPbx(server, draft).stream(), dialledOnPbx(server, compilation).stream())
                .toList();
    }

    /** Of a linked step whose saved action is not there, the compiler has told already. */
    private List<Problem> notLive(Flow draft, Compilation compilation) {
        Stream<String> texts = Stream.concat(
                compilation.dialplan().stream(), compilation.features().flatMap(FeatureCompilation::text).stream());
        Set<StepId> told = compilation.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.SAVED_ACTION_UNAVAILABLE)
                .flatMap(problem -> problem.step().stream())
                .collect(Collectors.toSet());
        return usages.notLive(draft, FlowUsages.leadsTo(draft.id(), texts)).stream()
                .filter(problem -> problem.step().filter(told::contains).isEmpty())
                .toList();
    }

    private List<Problem> referencesOnPbx(Compilation compilation) {
        return new ReferenceChecks(inventory)
                .problems(compilation.uses().stream()
                        .map(use -> new ReferenceChecks.Use(
                                use.step(),
                                use.field(),
                                ReferenceKind.of(use.reference()),
                                use.reference().id()))
                        .toList());
    }

    /** A problem for each number that a step would dial although it leads to a protected one. */
    private static List<Problem> dialledOnPbx(PbxServer server, Compilation compilation) {
        return compilation.dialled().stream()
                .flatMap(dialled -> server.protectedNumbers().reachedBy(dialled.text()).stream()
                        .map(reached -> Problem.at(
                                dialled.step(), dialled.field(), ProblemCode.DIALS_PROTECTED, dialled.text(), reached)))
                .toList();
    }

    /** What publishing would make live besides, in the time of this machine. */
    public static List<Problem> changedFiles(PbxServer server) {
        return server.changedFiles().stream()
                .map(file -> Problem.of(
                        ProblemCode.FILE_CHANGED,
                        file.name(),
                        MINUTE.format(file.changed().atZone(ZoneId.systemDefault()))))
                .toList();
    }

    /** A problem for each number of a flow that the PBX uses itself. */
    static List<Problem> takenOnPbx(PbxServer server, Flow flow) {
        return flow.numbers().stream()
                .flatMap(number -> takenOnPbx(server, number).stream())
                .toList();
    }

    /** The problem with a number that the PBX uses itself; empty when it is free there. */
    public static Optional<Problem> takenOnPbx(PbxServer server, PhoneNumber number) {
        return protectedOnPbx(server, number)
                .or(() -> server.owner(number)
                        .map(owner -> Problem.of(ProblemCode.NUMBER_TAKEN, number, Message.of("the PBX: {0}", owner))));
    }

    /** The problem with a number by which callers reach one that must stay with the PBX; empty when it is not such. */
    public static Optional<Problem> protectedOnPbx(PbxServer server, PhoneNumber number) {
        return server.protectedNumbers()
                .reachedBy(number.digits())
                .map(reached -> reached.equals(number.digits())
                        ? Problem.of(ProblemCode.NUMBER_PROTECTED, number)
                        : Problem.of(ProblemCode.NUMBER_REACHES_PROTECTED, number, reached));
    }
}
